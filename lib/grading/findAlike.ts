import { parser as javascript } from '@lezer/javascript'
import { hashText } from './hashText'

/** Tokens in a row that have to agree, and how many such rows share one fingerprint: what agrees over `window + row − 1` tokens is found. */
const row = 9
const window = 5
/** What a pair has to have in common to be shown: a share of the smaller program, and so much that few others have. */
const leastShare = 0.6
const leastEvidence = 5

const parser = javascript.configure({ dialect: 'ts' })

export interface ComparedProgram<Id> {
  readonly id: Id
  readonly source: string
}

export interface AlikePair<Id> {
  readonly a: Id
  readonly b: Id
  /** the share of the smaller program that stands in the other too, rare passages counting more; in [0, 1] */
  readonly share: number
  /** how improbable that is by chance, in nats: passages that a third of all have count nothing */
  readonly evidence: number
  /** line numbers, from 1, of what they have in common */
  readonly lines: { readonly a: readonly number[]; readonly b: readonly number[] }
}

interface Token {
  readonly text: string
  readonly line: number
}

/** A program as a list of tokens in which names of its own, numbers' spellings, types, comments and layout play no part. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  let seen = 0
  const lineAt = (place: number) => {
    for (; seen < place; seen++) if (source.charCodeAt(seen) === 10) line++
    return line
  }
  parser.parse(source).iterate({
    enter({ name, from, to, node }) {
      if (/^(Type|Interface)|Type$|Comment$/.test(name) || name === 'as') return false
      if (node.firstChild || name === ';' || name === ',') return undefined
      const text = source.slice(from, to)
      const plain =
        name === 'VariableName' || name === 'VariableDefinition' || name === 'PropertyDefinition'
          ? 'name'
          : name === 'Number'
            ? String(Number(text.replaceAll('_', '')))
            : name === 'String' || name === 'TemplateString'
              ? 'text'
              : text
      tokens.push({ text: plain, line: lineAt(from) })
      return undefined
    },
  })
  return tokens
}

interface Row {
  readonly hash: number
  readonly first: number
  readonly last: number
}

const rowsOf = (tokens: readonly Token[]): Row[] =>
  Array.from({ length: Math.max(0, tokens.length - row + 1) }, (_, i) => ({
    hash: hashText(
      tokens
        .slice(i, i + row)
        .map(({ text }) => text)
        .join(' '),
    ),
    first: tokens[i]?.line ?? 1,
    last: tokens[i + row - 1]?.line ?? 1,
  }))

/** The least hash of each window, the rightmost of equals: a program's fingerprints, each with its places. */
function winnow(rows: readonly Row[], known: ReadonlySet<number>): Map<number, Row[]> {
  const prints = new Map<number, Row[]>()
  let last: Row | undefined
  for (let i = 0; i + Math.min(window, rows.length) <= rows.length && rows.length > 0; i++) {
    const least = rows.slice(i, i + window).reduce((best, each) => (each.hash <= best.hash ? each : best))
    if (least === last) continue
    last = least
    if (!known.has(least.hash)) prints.set(least.hash, [...(prints.get(least.hash) ?? []), least])
  }
  return prints
}

const linesOf = (places: readonly Row[]): number[] => {
  const lines = new Set<number>()
  for (const { first, last } of places) for (let line = first; line <= last; line++) lines.add(line)
  return [...lines].sort((a, b) => a - b)
}

/**
 * Pairs of programs that have more in common than chance would give them: by fingerprints of their tokens, in any order, whatever their
 * names are called. What the starter has is left out, and what many of the programs have counts little or nothing. A pointer, not a verdict.
 * @param programs one for each author
 * @param starter what all of them were given
 * @returns the most striking pairs first
 * @see Schleimer, Wilkerson & Aiken 2003: winnowing
 */
export function findAlike<Id>(programs: readonly ComparedProgram<Id>[], starter: string): AlikePair<Id>[] {
  const known = new Set(rowsOf(tokensOf(starter)).map(({ hash }) => hash))
  const printed = programs.map(({ id, source }) => ({ id, prints: winnow(rowsOf(tokensOf(source)), known) }))
  const holders = new Map<number, number>()
  for (const { prints } of printed) for (const hash of prints.keys()) holders.set(hash, (holders.get(hash) ?? 0) + 1)
  const common = Math.max(3, printed.length / 3)
  const weight = (hash: number) => {
    const count = holders.get(hash) ?? 1
    return count > common ? 0 : Math.log((printed.length + 1) / count)
  }
  const total = (hashes: Iterable<number>) => [...hashes].reduce((sum, hash) => sum + weight(hash), 0)
  const totals = printed.map(({ prints }) => total(prints.keys()))

  const pairs: AlikePair<Id>[] = []
  printed.forEach((a, i) => {
    printed.slice(i + 1).forEach((b, k) => {
      const shared = [...a.prints.keys()].filter((hash) => b.prints.has(hash))
      const evidence = total(shared)
      const share = evidence / Math.max(Number.EPSILON, Math.min(totals[i] ?? 0, totals[i + 1 + k] ?? 0))
      if (share < leastShare || evidence < leastEvidence) return
      const lines = (prints: Map<number, Row[]>) => linesOf(shared.flatMap((hash) => prints.get(hash) ?? []))
      pairs.push({ a: a.id, b: b.id, share, evidence, lines: { a: lines(a.prints), b: lines(b.prints) } })
    })
  })
  return pairs.sort((a, b) => b.share * b.evidence - a.share * a.evidence)
}
