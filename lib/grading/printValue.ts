import { Callback, Opaque, type Value } from '../domain/value'

const number = (value: number) => {
  if (Object.is(value, -0)) return '-0'
  return Number.isInteger(value) || !Number.isFinite(value) ? String(value) : String(Number(value.toPrecision(6)))
}

/** Prints a value for reading, at most about `room` characters long. */
export function printValue(value: Value, room = 400): string {
  if (value === undefined) return 'undefined'
  if (value === null) return 'null'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'string') return JSON.stringify(value.length > room ? `${value.slice(0, room)}…` : value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Callback) return `the function ${value.kind}`
  if (value instanceof Opaque) return `(${value.kind})`
  const list = (entries: readonly string[], open: string, close: string) => {
    const text = entries.join(', ')
    if (text.length <= room) return open + text + close
    const kept: string[] = []
    for (let length = 0, i = 0; i < entries.length; i++) {
      const entry = entries[i] as string
      length += entry.length + 2
      if (length > room) break
      kept.push(entry)
    }
    return `${open}${kept.join(', ')}, … ${entries.length - kept.length} more${close}`
  }
  if (Array.isArray(value))
    return list(
      value.slice(0, 200).map((entry) => printValue(entry, 80)),
      '[',
      value.length > 200 ? ', …]' : ']',
    )
  if (ArrayBuffer.isView(value))
    return list(
      Array.from(value as Float64Array)
        .slice(0, 200)
        .map(number),
      `${value.constructor.name} [`,
      ']',
    )
  const entries = Object.entries(value as Record<string, Value>).slice(0, 50)
  return list(
    entries.map(([key, entry]) => `${key}: ${printValue(entry, 80)}`),
    '{ ',
    ' }',
  )
}
