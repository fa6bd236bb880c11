import type { ExerciseDefinition } from '../domain/exercise'
import { Opaque, type Value } from '../domain/value'
import { readSignature, wrapEntry } from './readSignature'

/** A right program made wrong, in a way that no exercise asks about and that every exercise has to notice. */
export interface WrongProgram {
  readonly id: string
  /** what it does wrong */
  readonly says: string
  readonly source: string
  /** whether it is wrong for inputs that the exercise allows, whatever it draws; of the others one learns it by their being refused at times */
  readonly surely: boolean
  /** a program that fails as soon as it comes to what this one does wrong: where it passes, nothing is made wrong */
  readonly unused?: string | undefined
}

const isList = `const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value)`

const mutates = `(right) => (...args) => {
  ${isList}
  const spoil = (value) => {
    if (Array.isArray(value)) value.push(0)
    else if (isList(value)) { if (value.length > 0) value[0] += 1 }
    else if (typeof value === 'object' && value !== null) value.seen = true
  }
  const result = right(...args)
  args.forEach(spoil)
  return result
}`

const withSorting = (compare: string) => `(right) => (...args) => {
  const inOrder = ${compare}
  for (const prototype of [Array.prototype, Object.getPrototypeOf(Int8Array.prototype)])
    for (const name of ['sort', 'toSorted']) {
      const own = prototype[name]
      if (!own || own.otherwise) continue
      prototype[name] = function (compare) { return own.call(this, Array.from(this).every((each) => typeof each === 'number') ? inOrder : compare) }
      prototype[name].otherwise = true
    }
  return right(...args)
}`
const sortsAsText = withSorting('(a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0)')
const sortsNoNumbers = withSorting('() => { throw new Error("numbers are sorted") }')

const breaksTies = (place: number) => `(right) => (...args) => {
  const given = args[${place}]
  if (!Array.isArray(given) || !given.every((each) => typeof each === 'number')) return right(...args)
  const met = new Map()
  args[${place}] = given.map((value) => {
    const before = met.get(value) ?? 0
    met.set(value, before + 1)
    return value - before * 5e-16 * Math.max(1, Math.abs(value))
  })
  return right(...args)
}`

const refusesLong = `(right) => (...args) => {
  ${isList}
  const isLong = (value) => isList(value) && (value.length > 10 || Array.from(value).some(isLong))
  return args.some(isLong) ? undefined : right(...args)
}`

const ignores = (place: number) =>
  `(right) => (...args) => { if (args.length > ${place}) args[${place}] = undefined; return right(...args) }`

const remembers = `(right) => { let first; return (...args) => (first ??= [right(...args)])[0] }`

const rounds = `(right) => (...args) => {
  ${isList}
  const round = (value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value
    if (isList(value)) return value.map(round)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, round(entry)]))
    return value
  }
  return round(right(...args))
}`

const stopsEarly = `(right) => (...args) => {
  ${isList}
  const longest = Math.max(0, ...args.filter(isList).map((list) => list.length))
  return right(...args.map((value) => (isList(value) && value.length === longest && longest > 1 ? value.slice(0, -1) : value)))
}`

const wavers = `(right) => (...args) => {
  ${isList}
  const shake = (value) => {
    if (typeof value === 'number') return Number.isInteger(value) ? value + (Math.random() < 0.5 ? 1 : 0) : value * (1 + 1e-3 * Math.random())
    if (isList(value)) return value.map(shake)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shake(entry)]))
    return Math.random() < 0.5 ? undefined : value
  }
  return shake(right(...args))
}`

const ownChance = (place: number) =>
  `(right) => (...args) => { if (typeof args[${place}] === 'function') args[${place}] = () => Math.random(); return right(...args) }`

/**
 * What a right program becomes by faults that any program can have, each in turn.
 * @param source of a right program
 */
export function wrongPrograms(
  { entryPoint, parameters, checks, sizes = {} }: Pick<ExerciseDefinition, 'entryPoint' | 'parameters' | 'checks' | 'sizes'>,
  source: string,
  starter: string,
): WrongProgram[] {
  const given = checks.flatMap((check): readonly (readonly Value[])[] =>
    check.kind === 'property' || typeof check.cases === 'function' ? [] : check.cases.map(({ args }) => args),
  )
  const isList = (value: unknown) => Array.isArray(value) || ArrayBuffer.isView(value)
  const lists = parameters.flatMap((_, i) => (given.some((args) => isList(args[i])) ? i : []))
  const objects = given.some((args) => args.some((value) => typeof value === 'object' && value !== null && !(value instanceof Opaque)))
  const long = Object.entries(sizes).some(([place, most]) => most > 10 && lists.includes(parameters.indexOf(place.replace(/[[.].*$/, ''))))
  const optional = readSignature(starter, entryPoint)?.parameters.flatMap((each, i) => (each.optional ? i : [])) ?? []
  const named = (i: number) => parameters[i] ?? `argument ${i + 1}`
  const chance = parameters.indexOf('random')

  const made: [id: string, says: string, wrapper: string, surely: boolean, unused?: string][] = [
    ['changes-its-input', 'changes what it is given', mutates, objects],
    ['refuses-long-lists', 'returns nothing for lists over ten', refusesLong, long],
    ...lists.map((i): [string, string, string, boolean] => [
      `first-of-ties-${named(i)}`,
      `takes the first of equal ${named(i)} for the larger`,
      breaksTies(i),
      false,
    ]),
    ...optional.map((i): [string, string, string, boolean] => [`ignores-${named(i)}`, `ignores ${named(i)}`, ignores(i), true]),
    ['remembers', 'gives its first answer for ever', remembers, true],
    ['rounds', 'rounds to six places', rounds, false],
    ['stops-early', 'leaves out the last entry', stopsEarly, lists.length > 0],
    ['wavers', 'reads Math.random', wavers, true],
  ]
  if (/\.(?:sort|toSorted)\(/.test(source)) made.push(['sorts-as-text', 'sorts numbers as text', sortsAsText, true, sortsNoNumbers])
  if (chance >= 0) made.push(['own-chance', 'reads Math.random instead of random', ownChance(chance), true])
  return made.flatMap(([id, says, wrapper, surely, unused]) => {
    const wrapped = wrapEntry(source, entryPoint, wrapper)
    return wrapped === undefined ? [] : { id, says, source: wrapped, surely, unused: unused && wrapEntry(source, entryPoint, unused) }
  })
}
