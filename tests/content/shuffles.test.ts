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
    'twice over': `${fisherYates}; ${fisherYates}`,
  },
  biased: {
    'turned round or not': 'if (random() < 0.5) order.reverse()',
    'turned to begin somewhere': 'order.unshift(...order.splice(Math.floor(random() * order.length)))',
    'sorted by a comparator that throws dice': 'order.sort(() => random() - 0.5)',
    'nobody stays': 'for (let i = order.length - 1; i > 0; i--) swap(i, Math.floor(random() * i))',
    'one pair changes places': 'swap(Math.floor(random() * order.length), Math.floor(random() * order.length))',
  },
}

const shuffle = (how: string) => `
function shuffled(order: number[], random: () => number): number[] {
  const swap = (i: number, j: number) => { if (order.length > 0) [order[i], order[j]] = [order[j]!, order[i]!] }
  ${how}
  return order
}
function cut(order: number[], fractions: number[]): number[][] {
  const sizes = fractions.map((share) => Math.floor(share * order.length))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < order.length; k++) sizes[k]!++
  return sizes.map((size) => order.splice(0, size))
}`
const programs: Record<string, (how: string) => string> = {
  'three-way-split': (how) => `${shuffle(how)}
    export function threeWaySplit(n: number, fractions: number[], random: () => number): number[][] {
      return cut(shuffled([...Array(n).keys()], random), fractions)
    }`,
  'stratified-split': (how) => `${shuffle(how)}
    export function stratifiedSplit(labels: number[], fractions: number[], random: () => number): number[][] {
      const parts: number[][] = [[], [], []]
      for (const label of new Set(labels)) {
        const members = labels.flatMap((each, i) => (each === label ? [i] : []))
        cut(shuffled(members, random), fractions).forEach((own, k) => parts[k]!.push(...own))
      }
      return parts
    }`,
}

const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
const verdicts = (exercise: ExerciseEntry, source: string) =>
  Promise.all(
    seeds.map((seed) => sandboxPool().run('test', async (runner) => (await gradeProgram(exercise.gradable, runner, source, seed)).verdict)),
  )

describe.each(Object.entries(programs))('%s', (slug, program) => {
  const { exercise } = findExercise(`practical-methodology/ml-pipeline/exercise/${slug}`) ?? {}
  if (!exercise) throw new Error('the exercise is not there')

  it.each(Object.entries(shuffles.right))('takes a shuffle that makes every order as likely: %s', async (_, how) =>
    expect(await verdicts(exercise, program(how))).toEqual(seeds.map(() => 'passed')),
  )

  it.each(Object.entries(shuffles.biased))('refuses one that does not, with every seed: %s', async (_, how) =>
    expect(await verdicts(exercise, program(how))).toEqual(seeds.map(() => 'failed')),
  )
})
