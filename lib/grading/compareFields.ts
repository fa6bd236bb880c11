import type { Value } from '../domain/value'
import type { ComparedField } from '../domain/verdict'
import { isList, isRecord, valuesAgree } from './compareValues'
import { compareTables } from './printTable'
import { printApart, printValue } from './printValue'

function difference(returned: Value, expected: Value): string | undefined {
  if (typeof returned !== 'number' || typeof expected !== 'number') return undefined
  const value = returned - expected
  return Number.isFinite(value) ? printValue(value) : undefined
}

interface Part {
  readonly name: string
  readonly returned: Value
  readonly expected: Value
}

/** The first entry or field that differs. */
function firstDifferent({ name, returned, expected }: Part, tolerance: number): Part | undefined {
  const parts: Part[] = []
  if (isList(expected) && isList(returned))
    parts.push(...Array.from(expected, (entry, i) => ({ name: `${name}[${i}]`, returned: returned[i], expected: entry })))
  else if (isRecord(expected) && isRecord(returned))
    parts.push(...Object.entries(expected).map(([key, entry]) => ({ name: `${name}.${key}`, returned: returned[key], expected: entry })))
  return parts.find((part) => !valuesAgree(part.returned, part.expected, tolerance))
}

/** Lists and typed arrays count alike. */
const bare = (text: string) => text.replaceAll(/\w+Array \[/g, '[')

/** One row. Where it would read the same on both sides, it is of the first part that differs. */
function compare(part: Part, tolerance: number): ComparedField {
  const { name, returned, expected } = part
  // What is left where both agree is rounding, and differs between machines.
  if (valuesAgree(returned, expected, tolerance))
    return {
      name,
      returned: printValue(returned),
      expected: printValue(expected),
      agrees: true,
      cells: compareTables(returned, expected, tolerance),
    }
  const [own, wanted] = printApart(returned, expected)
  const inner = bare(own) === bare(wanted) ? firstDifferent(part, tolerance) : undefined
  if (inner) return compare(inner, tolerance)
  return {
    name,
    returned: own,
    expected: wanted,
    difference: difference(returned, expected),
    agrees: false,
    cells: compareTables(returned, expected, tolerance),
  }
}

/** The rows of a comparison: one for each field of an expected record, else one for the whole. */
export function compareFields(returned: Value, expected: Value, tolerance: number): ComparedField[] {
  if (isRecord(expected) && isRecord(returned))
    return Object.entries(expected).map(([key, entry]) => compare({ name: key, returned: returned[key], expected: entry }, tolerance))
  return [compare({ name: 'result', returned, expected }, tolerance)]
}
