import { Opaque, type TypedArray, type Value } from '../domain/value'

export const isList = (value: Value): value is readonly Value[] | TypedArray => Array.isArray(value) || ArrayBuffer.isView(value)
export const isRecord = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Opaque)

function numbersAgree(returned: number, expected: number, tolerance: number): boolean {
  if (Number.isNaN(expected) || Number.isNaN(returned)) return Number.isNaN(expected) && Number.isNaN(returned)
  if (!Number.isFinite(expected) || !Number.isFinite(returned)) return returned === expected
  return Math.abs(returned - expected) <= tolerance * Math.max(1, Math.abs(expected))
}

/**
 * Whether a returned value is as expected. Numbers within tolerance · max(1, |expected|); NaN matches only NaN, an infinity only
 * itself, and −0 counts as 0. Lists and typed arrays agree by their entries; of a record every expected key must be there.
 */
export function valuesAgree(returned: Value, expected: Value, tolerance: number): boolean {
  if (typeof expected === 'number') return typeof returned === 'number' && numbersAgree(returned, expected, tolerance)
  if (isList(expected))
    return (
      isList(returned) &&
      returned.length === expected.length &&
      Array.from(expected).every((entry, i) => valuesAgree(returned[i] as Value, entry as Value, tolerance))
    )
  if (isRecord(expected))
    return isRecord(returned) && Object.entries(expected).every(([key, entry]) => valuesAgree(returned[key], entry, tolerance))
  return returned === expected
}
