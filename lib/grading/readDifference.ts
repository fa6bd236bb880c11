import { Opaque, type Value } from '../domain/value'
import { valuesAgree } from './compareValues'

type List = ArrayLike<Value> & object

const isList = (value: Value): value is Value & List => Array.isArray(value) || ArrayBuffer.isView(value)
const isRecord = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Opaque)
const entries = (count: number) => (count === 1 ? 'one entry' : `${count} entries`)

function readNumbers(returned: number, expected: number, tolerance: number): string | undefined {
  if (Number.isNaN(returned) && !Number.isNaN(expected))
    return 'NaN comes of 0/0, or of calculating with something that is undefined. Which division or index can that be here?'
  if (Number.isNaN(expected)) return 'NaN is what is asked for here: the value is not defined for this input.'
  if (!Number.isFinite(returned) && Number.isFinite(expected))
    return 'An infinity comes of dividing by 0, or of the logarithm of 0. Which one can it be here?'
  // What is as good as 0 has neither size nor sign.
  if (Math.abs(expected) <= tolerance || !Number.isFinite(expected)) return undefined
  const ratio = returned / expected
  const near = (target: number) => Math.abs(ratio - target) <= 1e-9
  if (near(-1)) return 'The size is right and the sign is not.'
  if (near(100) || near(0.01)) return 'A hundred times apart: a percentage and a fraction.'
  if (Math.abs(ratio - 1) <= 2e-3)
    return `Nearly right: is something rounded on the way? Apart by no more than ${tolerance} of the value, or of 1 where it is smaller, it would be taken as equal.`
  return undefined
}

function readLists(returned: List, expected: List, tolerance: number): string | undefined {
  if (returned.length !== expected.length) {
    const [more, few] = [returned.length - expected.length, expected.length - returned.length]
    const told = more > 0 ? `${entries(more)} too many` : `${entries(few)} too few`
    const question = Math.abs(more) === 1 ? ' Where does the loop begin, and does it take the last one?' : ''
    return `The list has ${told}.${question}`
  }
  const [a, b] = [returned[0] as Value, expected[0] as Value]
  if (isList(a) && isList(b) && a.length === expected.length && b.length !== a.length) return 'Rows and columns have changed places.'
  const numbersOf = (list: List) => {
    const values = Array.from(list as ArrayLike<Value>)
    return values.every((value) => typeof value === 'number') ? values.sort((x, y) => x - y) : undefined
  }
  const [own, wanted] = [numbersOf(returned), numbersOf(expected)]
  if (own && wanted && own.every((value, i) => valuesAgree(value, wanted[i], tolerance)))
    return 'The entries are right, and their order is not.'
  return undefined
}

/**
 * What a wrong value looks like, in plain words; undefined where it looks like nothing in particular. It says nothing that the comparison
 * does not show.
 * @param tolerance as in `valuesAgree`
 */
export function readDifference(returned: Value, expected: Value, tolerance: number): string | undefined {
  if (returned === undefined && expected !== undefined) return 'Nothing came back. Does every branch of the function return?'
  if (returned instanceof Opaque && returned.kind === 'function') return 'A function came back. Is it missing its call, the parentheses?'
  if (typeof expected === 'number') {
    if (typeof returned === 'string') return 'A text came back where a number is asked for, even if it reads like one.'
    if (isList(returned) && returned.length === 1) return 'A list with one entry came back where the number itself is asked for.'
    return typeof returned === 'number' ? readNumbers(returned, expected, tolerance) : undefined
  }
  if (isList(expected))
    return isList(returned) ? readLists(returned, expected, tolerance) : 'A list is asked for, and something else came back.'
  if (isRecord(expected)) {
    if (!isRecord(returned)) return `An object is asked for, with ${Object.keys(expected).join(', ')}.`
    const missing = Object.keys(expected).filter((key) => !Object.hasOwn(returned, key))
    if (missing.length > 0) return `The object lacks ${missing.join(', ')}. Are the names spelled as the instructions have them?`
    const wrong = Object.keys(expected).filter((key) => !valuesAgree(returned[key], expected[key], tolerance))
    const [first] = wrong
    return wrong.length === 1 && first !== undefined ? readDifference(returned[first], expected[first], tolerance) : undefined
  }
  return undefined
}
