import { CodecError, decode } from '../domain/codec'
import type { RecordedCall } from '../domain/program'
import type { Value } from '../domain/value'
import { printValue } from './printValue'
import { plural } from '../domain/wording'

const printed = { first: 6, last: 2 }

function read(encoded: string): Value | undefined {
  try {
    return decode(encoded)
  } catch (error) {
    if (error instanceof CodecError || error instanceof RangeError) return undefined
    throw error
  }
}

function printCall({ name, args, result, threw }: RecordedCall): string {
  const values = read(args)
  const list = Array.isArray(values) ? values.map((value) => printValue(value, 60)).join(', ') : '…'
  return `${name}(${list}) ${threw ? 'threw an error' : `→ ${printValue(read(result), 60)}`}`
}

/** The calls of callbacks for reading: the first ones, the last ones, and how many there are between. */
export function printCalls(calls: readonly RecordedCall[]): string[] {
  const between = calls.length - printed.first - printed.last
  if (between <= 0) return calls.map(printCall)
  return [
    ...calls.slice(0, printed.first).map(printCall),
    `… ${between} more ${plural(between, 'call', 'calls')} …`,
    ...calls.slice(-printed.last).map(printCall),
  ]
}
