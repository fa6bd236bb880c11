import type { Fingerprint, Lines } from '../domain/records'
import { hashText } from './hashText'
import { type ProgramToken, programTokens } from './programTokens'

/** Tokens in a row that have to agree, and how many such rows share one fingerprint: what agrees over `row + window − 1` tokens is found. */
const row = 9
const window = 5
/** of one program: the least hashes, so that two programs that have much in common keep the same ones */
const mostFingerprints = 400
/** of one fingerprint */
const mostPlaces = 8
/** raised whenever fingerprints are made in another way: kept ones are made anew */
export const fingerprintVersion = 1

interface Row {
  readonly hash: number
  readonly lines: Lines
}

function rowsOf(tokens: readonly ProgramToken[]): Row[] {
  const hashes = tokens.map(({ text }) => hashText(text))
  return Array.from({ length: Math.max(0, tokens.length - row + 1) }, (_, i) => {
    let hash = 0
    for (let k = i; k < i + row; k++) hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + (hashes[k] ?? 0)
    return { hash: Math.imul(hash ^ (hash >>> 13), 0x297a2d39) | 0, lines: [tokens[i]?.line ?? 1, tokens[i + row - 1]?.line ?? 1] }
  })
}

/** What a starter has, to be left out of programs that were written into it. */
export const passagesOf = (source: string): ReadonlySet<number> => new Set(rowsOf(programTokens(source)).map(({ hash }) => hash))

/**
 * A program's fingerprints: of each few passages that follow one another the one with the least hash. They agree where programs do, in whatever
 * order, and whatever their names are called. O(n), and bounded.
 * @param given what everybody was given, as `passagesOf` says it
 * @see Schleimer, Wilkerson & Aiken 2003: winnowing
 */
export function fingerprintsOf(source: string, given: ReadonlySet<number>): Fingerprint[] {
  const rows = rowsOf(programTokens(source))
  const prints = new Map<number, Lines[]>()
  let last = -1
  for (let from = 0; from + Math.min(window, rows.length) <= rows.length && rows.length > 0; from++) {
    let least = from
    // Of equal ones the rightmost: it stays the least for longest.
    for (let i = from; i < Math.min(from + window, rows.length); i++) if ((rows[i]?.hash ?? 0) <= (rows[least]?.hash ?? 0)) least = i
    if (least === last) continue
    last = least
    const { hash, lines } = rows[least] as Row
    if (given.has(hash)) continue
    const places = prints.get(hash)
    if (!places) prints.set(hash, [lines])
    else if (places.length < mostPlaces) places.push(lines)
  }
  return [...prints]
    .sort(([a], [b]) => a - b)
    .slice(0, mostFingerprints)
    .map(([hash, places]) => ({ hash, places }))
}
