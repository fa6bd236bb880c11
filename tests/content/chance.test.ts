import { afterAll, describe, expect, it } from 'vitest'
import { type ExerciseEntry, findExercise } from '@lib/catalog/catalog'
import { gradeProgram } from '@lib/grading/gradeProgram'
import { drainSandboxes, sandboxPool } from '@lib/services/graders'

afterAll(drainSandboxes)

const fisherYates = 'for (let i = order.length - 1; i > 0; i--) swap(i, Math.floor(random() * (i + 1)))'
const shuffles = {
  right: {
    'from the back': fisherYates,
    'from the front': 'for (let i = 0; i < order.length - 1; i++) swap(i, i + Math.floor(random() * (order.length - i)))',
    'built up': 'for (let i = 0; i < order.length; i++) swap(i, Math.floor(random() * (i + 1)))',
    'by keys': 'const keys = new Map(order.map((x) => [x, random()])); order.sort((a, b) => keys.get(a)! - keys.get(b)!)',
    'drawn out': 'const rest = order.splice(0); while (rest.length > 0) order.push(rest.splice(Math.floor(random() * rest.length), 1)[0]!)',
    'a seat of those that are left': `const seats = sizes.flatMap((size, k) => Array<number>(size).fill(k))
      const parts: number[][] = sizes.map(() => [])
      for (const x of order) parts[seats.splice(Math.floor(random() * seats.length), 1)[0]!]!.push(x)
      return parts.flat()`,
    'a part at a time': `return sizes.flatMap((size) => {
      let seats = size
      const part: number[] = []
      order = order.filter((x, i) => {
        if (random() * (order.length - i) >= seats) return true
        seats--
        part.push(x)
        return false
      })
      return part
    })`,
    'twice over': `${fisherYates}; ${fisherYates}`,
  },
  biased: {
    'turned round or not': 'if (random() < 0.5) order.reverse()',
    'turned to begin somewhere': 'order.unshift(...order.splice(Math.floor(random() * order.length)))',
    'sorted by a comparator that throws dice': 'order.sort(() => random() - 0.5)',
    'nobody stays': 'for (let i = order.length - 1; i > 0; i--) swap(i, Math.floor(random() * i))',
    'the ends drawn half as often': 'for (let i = order.length - 1; i > 0; i--) swap(i, Math.round(random() * i))',
    'a part for each, again while it is full': `const left = [...sizes]
      const parts: number[][] = sizes.map(() => [])
      for (const x of order) {
        let k = 0
        do k = Math.floor(random() * 3)
        while (left[k] === 0)
        left[k]!--
        parts[k]!.push(x)
      }
      return parts.flat()`,
    'one pair changes places': 'swap(Math.floor(random() * order.length), Math.floor(random() * order.length))',
  },
}

const shuffle = (how: string) => `
function shuffled(order: number[], random: () => number, sizes: number[]): number[] {
  const swap = (i: number, j: number) => { if (order.length > 0) [order[i], order[j]] = [order[j]!, order[i]!] }
  ${how}
  return order
}
function dealt(members: number[], fractions: number[], random: () => number): number[][] {
  const sizes = fractions.map((share) => Math.floor(share * members.length))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < members.length; k++) sizes[k]!++
  const order = shuffled(members, random, sizes)
  return sizes.map((size) => order.splice(0, size))
}`
const splits: Record<string, (how: string) => string> = {
  'three-way-split': (how) => `${shuffle(how)}
    export function threeWaySplit(n: number, fractions: number[], random: () => number): number[][] {
      return dealt([...Array(n).keys()], fractions, random)
    }`,
  'stratified-split': (how) => `${shuffle(how)}
    export function stratifiedSplit(labels: number[], fractions: number[], random: () => number): number[][] {
      const parts: number[][] = [[], [], []]
      for (const label of new Set(labels)) {
        const members = labels.flatMap((each, i) => (each === label ? [i] : []))
        dealt(members, fractions, random).forEach((own, k) => parts[k]!.push(...own))
      }
      return parts
    }`,
}

const seeds = Array.from({ length: 6 }, (_, i) => i + 1)
const verdicts = (exercise: ExerciseEntry, source: string) =>
  Promise.all(
    seeds.map((seed) => sandboxPool().run('test', async (runner) => (await gradeProgram(exercise.gradable, runner, source, seed)).verdict)),
  )

function exerciseAt(key: string): ExerciseEntry {
  const { exercise } = findExercise(`practical-methodology/${key}`) ?? {}
  if (!exercise) throw new Error(`${key} is not there`)
  return exercise
}

describe.each(Object.entries(splits))('%s', (slug, program) => {
  const exercise = exerciseAt(`ml-pipeline/exercise/${slug}`)

  it.each(Object.entries(shuffles.right))('takes a shuffle that makes every order as likely: %s', async (_, how) =>
    expect(await verdicts(exercise, program(how))).toEqual(seeds.map(() => 'passed')),
  )

  it.each(Object.entries(shuffles.biased))('refuses one that does not, with every seed: %s', async (_, how) =>
    expect(await verdicts(exercise, program(how))).toEqual(seeds.map(() => 'failed')),
  )
})

describe('random-search', () => {
  const exercise = exerciseAt('hyperparameter-tuning/exercise/random-search')
  const program = (value: string) => `
    type Knob = { kind: string; low: number; high: number }
    export function randomSearch(space: Record<string, Knob>, objective: (trial: any) => number, trials: number, random: () => number) {
      let [best, loss]: [any, number] = [{}, Infinity]
      for (let i = 0; i < trials; i++) {
        const trial: Record<string, number> = {}
        for (const [name, { kind, low, high }] of Object.entries(space)) {
          const on = (share: number) => (kind === 'uniform' ? low + share * (high - low) : low * (high / low) ** share)
          trial[name] = ${value}
        }
        const found = objective(trial)
        if (found < loss) [best, loss] = [trial, found]
      }
      return { best, loss }
    }`

  it.each([
    ['as the space says', 'on(random())'],
    ['from the other end', 'on(1 - random())'],
    ['the middle of a throw’s neighbourhood', 'on((Math.floor(random() * 1e6) + 0.5) / 1e6)'],
  ])('takes a draw that is even on the scale: %s', async (_, value) =>
    expect(await verdicts(exercise, program(value))).toEqual(seeds.map(() => 'passed')),
  )

  it.each([
    ['the lower nine tenths', 'on(0.9 * random())'],
    ['the upper nine tenths', 'on(0.1 + 0.9 * random())'],
    ['rounded to two decimals', 'Math.min(high, Math.max(low, Math.round(on(random()) * 100) / 100))'],
    ['mostly small ones', 'on(random() ** 2)'],
  ])('refuses one that is not, with every seed: %s', async (_, value) =>
    expect(await verdicts(exercise, program(value))).toEqual(seeds.map(() => 'failed')),
  )
})
