import type { Value } from '../domain/value'
import type { ComparedField } from '../domain/verdict'
import { isRecord, valuesAgree } from './compareValues'
import { compareTables } from './printTable'
import { printValue } from './printValue'

function difference(returned: Value, expected: Value): string | undefined {
  if (typeof returned !== 'number' || typeof expected !== 'number') return undefined
  const value = returned - expected
  return Number.isFinite(value) ? printValue(value) : undefined
}

/** The rows of a comparison: one for each field of an expected record, else one for the whole. */
export function compareFields(returned: Value, expected: Value, tolerance: number): ComparedField[] {
  const row = (name: string, got: Value, wanted: Value): ComparedField => {
    const agrees = valuesAgree(got, wanted, tolerance)
    return {
      name,
      returned: printValue(got),
      expected: printValue(wanted),
      // What is left where both agree is rounding, and differs between machines.
      difference: agrees ? undefined : difference(got, wanted),
      agrees,
      cells: compareTables(got, wanted, tolerance),
    }
  }
  if (isRecord(expected) && isRecord(returned)) return Object.entries(expected).map(([key, entry]) => row(key, returned[key], entry))
  return [row('result', returned, expected)]
}
