import { answer, isKnown } from './adapter'

interface FixtureCase {
  readonly fn: string
  readonly name: string
  readonly input: unknown
  readonly expected: unknown
  readonly tol?: number
  readonly tol_kind?: 'rel'
}

export type Result = { readonly name: string } & (
  | { readonly kind: 'passed' | 'skipped' }
  | { readonly kind: 'failed'; readonly why: string }
)

const nonFinite: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

/** JSON has no NaN and no infinities: fixtures write their names. */
const read = (text: string) =>
  JSON.parse(text, (_, value) => (typeof value === 'string' && Object.hasOwn(nonFinite, value) ? nonFinite[value] : value))

/** Where two values part, as `path: got, expected`; undefined when they agree. */
export function difference(got: unknown, expected: unknown, tolerance: number, relative: boolean, at = 'result'): string | undefined {
  if (typeof expected === 'number') {
    const scale = relative ? Math.abs(expected) : Math.max(1, Math.abs(expected))
    const near = Number.isFinite(expected) && typeof got === 'number' && Math.abs(got - expected) <= tolerance * scale
    const agrees = near || Object.is(got, expected)
    return agrees ? undefined : `${at}: got ${String(got)}, expected ${expected}`
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null)
      return `${at}: got ${String(got)}, expected ${Array.isArray(expected) ? 'a list' : 'an object'}`
    const length = (got as { length?: unknown }).length
    if (Array.isArray(expected) && length !== expected.length) return `${at}: got ${String(length)} entries, expected ${expected.length}`
    for (const [key, value] of Object.entries(expected)) {
      const found = difference((got as Record<string, unknown>)[key], value, tolerance, relative, `${at}.${key}`)
      if (found) return found
    }
    return undefined
  }
  // "skip the comparison": two elements may be equally wrong.
  if (expected === null && at.endsWith('.worst_index')) return undefined
  return got === expected ? undefined : `${at}: got ${String(got)}, expected ${String(expected)}`
}

function judge(file: string, { fn, name, input, expected, tol = 1e-12, tol_kind }: FixtureCase): Result {
  const title = `${file} ${fn} ${name}`
  if (!isKnown(fn)) return { name: title, kind: 'skipped' }
  try {
    const why = difference(answer(fn, input), expected, tol, tol_kind === 'rel')
    return why ? { name: title, kind: 'failed', why } : { name: title, kind: 'passed' }
  } catch (error) {
    return { name: title, kind: 'failed', why: String(error) }
  }
}

/**
 * Holds every case of some fixture files against the core.
 * @param files their texts by their names
 */
export function runFixtures(files: Readonly<Record<string, string>>): Result[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const { cases } = read(text) as { cases: FixtureCase[] }
    return cases.map((each) => judge(file, each))
  })
}
