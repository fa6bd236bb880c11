import type { Value } from '../domain/value'
import type { PrintedCell } from '../domain/verdict'
import { isList, valuesAgree } from './compareValues'
import { printApart, printValue } from './printValue'

/** Larger ones are printed as text. */
const most = { rows: 12, columns: 16 }
const room = 24

/** A matrix as its rows; undefined for anything that is none, or too large to be read as one. */
function matrixOf(value: Value): Value[][] | undefined {
  if (!isList(value) || value.length === 0 || value.length > most.rows) return undefined
  const rows = Array.from(value, (row: Value) => (isList(row) ? (Array.from(row) as Value[]) : undefined))
  const columns = rows[0]?.length ?? 0
  const small = columns > 0 && columns <= most.columns
  return small && rows.every((row) => row?.length === columns && !row.some(isList)) ? (rows as Value[][]) : undefined
}

/** A list of plain values as one row. */
const rowOf = (value: Value): Value[][] | undefined =>
  isList(value) && value.length > 0 && value.length <= most.columns && !Array.from(value as readonly Value[]).some(isList)
    ? [Array.from(value) as Value[]]
    : undefined

/** A matrix for reading; undefined where text serves better. */
export const printMatrix = (value: Value): PrintedCell[][] | undefined =>
  matrixOf(value)?.map((row) => row.map((entry) => ({ text: printValue(entry, room) })))

/**
 * What came back and what was expected, entry by entry, for lists and matrices of one shape; undefined for everything else.
 * @param tolerance as in `valuesAgree`
 */
export function compareTables(
  returned: Value,
  expected: Value,
  tolerance: number,
): { readonly returned: PrintedCell[][]; readonly expected: PrintedCell[][] } | undefined {
  const wanted = matrixOf(expected) ?? rowOf(expected)
  const own = matrixOf(returned) ?? rowOf(returned)
  if (!wanted || !own || own.length !== wanted.length || own[0]?.length !== wanted[0]?.length) return undefined
  const cells = own.map((row, i) =>
    row.map((entry, k) => {
      const asked = wanted[i]?.[k]
      const agrees = valuesAgree(entry, asked, tolerance)
      const [text, expectedText] = agrees ? [printValue(entry, room), printValue(asked, room)] : printApart(entry, asked, room)
      return { returned: { text, agrees }, expected: { text: expectedText } }
    }),
  )
  const side = (of: 'returned' | 'expected') => cells.map((row) => row.map((cell): PrintedCell => cell[of]))
  return { returned: side('returned'), expected: side('expected') }
}
