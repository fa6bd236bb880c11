import { Opaque, type TypedArray, type Value } from '../domain/value'
import { isList, isRecord, valuesAgree } from './compareValues'
import { plural } from '../domain/wording'

type List = readonly Value[] | TypedArray

/** What one wrong value looks like. */
interface Reading {
  /** equal for values that look alike */
  readonly kind: string
  readonly text: string
  /** whether it looks so by its smallness, as 0, 1 and lists of one entry do: that says nothing by itself */
  readonly degenerate?: boolean
}
const say = (text: string): Reading => ({ kind: text, text })

const entries = (count: number) => plural(count, 'one entry', `${count} entries`)

function readNumbers(returned: number, expected: number, tolerance: number): Reading | undefined {
  if (Number.isNaN(returned) && !Number.isNaN(expected))
    return say('NaN comes of 0/0, or of calculating with something that is undefined. Which division or index can that be here?')
  if (Number.isNaN(expected)) return say('NaN is what is asked for here: the value is not defined for this input.')
  if (!Number.isFinite(returned) && Number.isFinite(expected))
    return say('An infinity comes of dividing by 0, or of the logarithm of 0. Which one can it be here?')
  // What is as good as 0 has neither size nor sign.
  if (Math.abs(expected) <= tolerance || !Number.isFinite(expected)) return undefined
  const degenerate = [0, 1].includes(Math.abs(expected)) || [0, 1].includes(Math.abs(returned))
  const ratio = returned / expected
  const near = (target: number) => Math.abs(ratio - target) <= 1e-9
  const seen = (text: string) => ({ ...say(text), degenerate })
  if (near(-1)) return seen('The size is right and the sign is not.')
  if (near(100) || near(0.01)) return seen('A hundred times apart: a percentage and a fraction.')
  if (Math.abs(ratio - 1) <= 2e-3)
    return seen(
      `Nearly right: is something rounded on the way? Apart by no more than ${tolerance} of the value, or of 1 where it is smaller, it would be taken as equal.`,
    )
  return undefined
}

/** At which end of the longer list the one entry is that the shorter one has not: neither where it is in between, or could be either. */
function missingEnd(shorter: List, longer: List, tolerance: number): 'first' | 'last' | undefined {
  const agrees = (from: number) => Array.from<Value>(shorter).every((value, i) => valuesAgree(value, longer[from + i] as Value, tolerance))
  const [first, last] = [agrees(1), agrees(0)]
  return first === last ? undefined : first ? 'first' : 'last'
}

const endReadings = {
  few: { first: 'The first entry is missing. Where does the loop begin?', last: 'The last entry is missing. Does the loop take it?' },
  many: {
    first: 'There is one entry too many at the beginning. Where does the loop begin?',
    last: 'There is one entry too many at the end. Where does the loop end?',
  },
} as const

function readLengths(returned: List, expected: List, tolerance: number): Reading {
  const more = returned.length - expected.length
  const [shorter, longer] = more > 0 ? [expected, returned] : [returned, expected]
  const plain = `The list has ${entries(Math.abs(more))} too ${more > 0 ? 'many' : 'few'}.`
  const end = Math.abs(more) === 1 ? missingEnd(shorter, longer, tolerance) : undefined
  // Of a short list that selects something, any entry is easily the last.
  return { ...say(end ? endReadings[more > 0 ? 'many' : 'few'][end] : plain), degenerate: shorter.length <= (end ? 3 : 1) }
}

function readLists(returned: List, expected: List, tolerance: number): Reading | undefined {
  if (returned.length !== expected.length) return readLengths(returned, expected, tolerance)
  const degenerate = expected.length <= 1
  const [a, b] = [returned[0] as Value, expected[0] as Value]
  if (isList(a) && isList(b) && a.length === expected.length && b.length !== a.length)
    return { ...say('Rows and columns have changed places.'), degenerate }
  const numbersOf = (list: List) => {
    const values = Array.from<Value>(list)
    return values.every((value) => typeof value === 'number') ? values.sort((x, y) => x - y) : undefined
  }
  const [own, wanted] = [numbersOf(returned), numbersOf(expected)]
  if (own && wanted && own.every((value, i) => valuesAgree(value, wanted[i], tolerance)))
    return { ...say('The entries are right, and their order is not.'), degenerate: expected.length <= 2 }
  return undefined
}

function readOne(returned: Value, expected: Value, tolerance: number): Reading | undefined {
  if (returned === undefined && expected !== undefined) return say('Nothing came back. Does every branch of the function return?')
  if (returned instanceof Opaque && returned.kind === 'function')
    return say('A function came back. Is it missing its call, the parentheses?')
  if (typeof expected === 'number') {
    if (typeof returned === 'string') return say('A text came back where a number is asked for, even if it reads like one.')
    if (isList(returned) && returned.length === 1) return say('A list with one entry came back where the number itself is asked for.')
    return typeof returned === 'number' ? readNumbers(returned, expected, tolerance) : undefined
  }
  if (isList(expected))
    return isList(returned) ? readLists(returned, expected, tolerance) : say('A list is asked for, and something else came back.')
  if (isRecord(expected)) {
    if (!isRecord(returned)) return say(`An object is asked for, with ${Object.keys(expected).join(', ')}.`)
    const missing = Object.keys(expected).filter((key) => !Object.hasOwn(returned, key))
    if (missing.length > 0) return say(`The object lacks ${missing.join(', ')}. Are the names spelled as the instructions have them?`)
    const wrong = Object.keys(expected).filter((key) => !valuesAgree(returned[key], expected[key], tolerance))
    const [first] = wrong
    if (wrong.length !== 1 || first === undefined) return undefined
    const reading = readOne(returned[first], expected[first], tolerance)
    return reading && { ...reading, kind: `${first}: ${reading.kind}` }
  }
  return undefined
}

/** A wrong value, and what was expected in its place. */
export interface Difference {
  readonly returned: Value
  readonly expected: Value
}

/**
 * What wrong values look like, in plain words: said only where every one of them looks so, and not by its smallness alone. It says nothing that
 * the comparison does not show.
 * @param differences of every case that failed
 * @param tolerance as in `valuesAgree`
 */
export function readDifferences(differences: readonly Difference[], tolerance: number): string | undefined {
  const readings = differences.map(({ returned, expected }) => readOne(returned, expected, tolerance))
  const [first] = readings
  if (!first || readings.some((reading) => reading?.kind !== first.kind)) return undefined
  return readings.some((reading) => !reading?.degenerate) ? first.text : undefined
}
