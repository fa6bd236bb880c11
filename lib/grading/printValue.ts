import { Callback, Opaque, type Value } from '../domain/value'
import { plural } from '../domain/wording'

/** @param digits to keep, of what has digits behind the point: those before it are all kept */
const number = (value: number, digits: number) => {
  if (Object.is(value, -0)) return '-0'
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value)
  const whole = Math.trunc(Math.abs(value)).toString().length
  return String(Number(value.toPrecision(Math.max(digits, whole))))
}

const most = { entries: 200, fields: 50 }
const many = { entry: 'entries', character: 'characters', field: 'fields' } as const
const rest = (count: number, what: keyof typeof many) => `${count} more ${plural(count, what, many[what])}`

/** Prints a value for reading, at most about `room` characters long, numbers with so many digits. */
export function printValue(value: Value, room = 400, digits = 6): string {
  if (value === undefined) return 'undefined'
  if (value === null) return 'null'
  if (typeof value === 'number') return number(value, digits)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'string')
    return value.length > room
      ? `${JSON.stringify(value.slice(0, room))}… ${rest(value.length - room, 'character')}`
      : JSON.stringify(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Callback) return `the function ${value.kind}`
  if (value instanceof Opaque) return `(${value.kind})`
  /** @param total of which these are the first */
  const list = (entries: readonly string[], total: number, what: keyof typeof many, open: string, close: string) => {
    const kept: string[] = []
    for (let length = 0; kept.length < entries.length; ) {
      const entry = entries[kept.length] as string
      length += entry.length + 2
      if (length > room + 2) break
      kept.push(entry)
    }
    const left = total - kept.length
    return open + [...kept, ...(left > 0 ? [`… ${rest(left, what)}`] : [])].join(', ') + close
  }
  if (Array.isArray(value))
    return list(
      value.slice(0, most.entries).map((entry) => printValue(entry, 80)),
      value.length,
      'entry',
      '[',
      ']',
    )
  if (ArrayBuffer.isView(value)) {
    const numbers = Array.from(value as Float64Array)
    return list(
      numbers.slice(0, most.entries).map((each) => number(each, digits)),
      numbers.length,
      'entry',
      `${value.constructor.name} [`,
      ']',
    )
  }
  const fields = Object.entries(value as Record<string, Value>)
  return list(
    fields.slice(0, most.fields).map(([key, entry]) => `${key}: ${printValue(entry, 80)}`),
    fields.length,
    'field',
    '{ ',
    ' }',
  )
}

/** Two values that differ: numbers with as many digits as it takes to see it. */
export function printApart(a: Value, b: Value, room?: number): readonly [string, string] {
  const printed = (digits: number) => [printValue(a, room, digits), printValue(b, room, digits)] as const
  const numbers = typeof a === 'number' && typeof b === 'number'
  const enough = numbers ? [6, 9, 12].find((digits) => printed(digits)[0] !== printed(digits)[1]) : 6
  return printed(enough ?? 17)
}
