import { afterAll, expect, it } from 'vitest'
import { findExercise } from '@lib/catalog/catalog'
import { choice } from '@lib/core/random/choice'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { integerBelow } from '@lib/core/random/integerBelow'
import { mutateProgram } from '@lib/grading/mutateProgram'
import { drainSandboxes } from '@lib/services/graders'
import { gradeSource } from '@lib/services/submissions/gradeSubmission'
import { readHostilePrograms } from './readPrograms'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')

/** Minutes to go on for: HOLDOUT_FUZZ_MINUTES=10 before a release, a few dozen programs otherwise. */
const minutes = Number(process.env.HOLDOUT_FUZZ_MINUTES ?? 0)
const firstSeed = Number(process.env.HOLDOUT_FUZZ_SEED ?? 1)
// Those that know the right answer may come to give it when one thing in them changes.
const hostile = readHostilePrograms().filter(
  ({ source, verdicts }) => source.length < 4000 && !verdicts.includes('timed_out') && !source.includes('const answer'),
)

const names = [
  'yTrue',
  'yPred',
  'beta',
  'Object',
  'Array',
  'Symbol.iterator',
  'globalThis',
  'this',
  'undefined',
  'Promise',
  'Proxy',
  'Reflect',
]
const literals = ['0', '-0', 'NaN', '1e308', '2 ** 53', '"x"', '[]', '{}', 'null', '7n', '/a+/g', '`x`']
const methods = ['map', 'sort', 'slice', 'concat', 'toString', 'constructor', '__proto__', 'length', 'fill', 'join', 'call', 'at']

/** An expression out of nothing. */
function expression(rng: Rng, depth: number): string {
  if (depth === 0) return choice(rng, rng.uniform() < 0.5 ? names : literals)
  const inner = () => expression(rng, depth - 1)
  switch (integerBelow(rng, 8)) {
    case 0:
      return `(${inner()} ${choice(rng, ['+', '-', '*', '**', '===', '??', '||', 'in', 'instanceof', ','])} ${inner()})`
    case 1:
      return `(${inner()} as any)?.${choice(rng, methods)}`
    case 2:
      return `(${inner()} as any)[${inner()}]`
    case 3:
      return `(() => ${inner()})()`
    case 4:
      return `[${inner()}, ...[${inner()}]]`
    case 5:
      return `({ [${inner()} as any]: ${inner()}, get a() { return ${inner()} } })`
    case 6:
      return `new Proxy({}, { get: () => ${inner()} })`
    default:
      return `(typeof ${inner()} === 'function' ? ${inner()} : ${inner()})`
  }
}

function drawProgram(rng: Rng): string {
  if (rng.uniform() < 0.4)
    return `export function precisionRecallFbeta(yTrue: any, yPred: any, beta: any): any {\n  ${Array.from({ length: 1 + integerBelow(rng, 4) }, () => `try { ${expression(rng, 3)} } catch {}`).join('\n  ')}\n  return ${expression(rng, 4)}\n}\n`
  const source = choice(rng, hostile).source
  if (rng.uniform() < 0.4) {
    // Text that is out of order, as a cat on the keyboard leaves it.
    const from = integerBelow(rng, source.length)
    const to = Math.min(source.length, from + integerBelow(rng, 40))
    return source.slice(0, from) + (rng.uniform() < 0.5 ? '' : source.slice(from, to).repeat(3)) + source.slice(to)
  }
  const mutants = mutateProgram(source)
  return mutants.length === 0 ? source : choice(rng, mutants).source
}

afterAll(drainSandboxes)

it('random and mutated hostile programs never bring the grader down, and never pass', { timeout: 300_000 + minutes * 90_000 }, async () => {
  const until = Date.now() + minutes * 60_000
  for (let seed = firstSeed; seed < firstSeed + 60 || Date.now() < until; seed += 4) {
    const programs = [0, 1, 2, 3].map((k) => drawProgram(createRng(seed + k)))
    const results = await Promise.all(programs.map((source, k) => gradeSource(exercise, source, seed, `attacker ${k}`)))
    for (const [k, { verdict }] of results.entries()) {
      expect(['failed', 'errored', 'invalid', 'timed_out', 'out_of_memory'], `HOLDOUT_FUZZ_SEED=${seed + k}\n${programs[k]}`).toContain(
        verdict,
      )
    }
    expect((await gradeSource(exercise, exercise.solution, seed, 'learner')).verdict, `after HOLDOUT_FUZZ_SEED=${seed}`).toBe('passed')
  }
})
