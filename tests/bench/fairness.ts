import { chapterEntries, type ExerciseEntry } from '@lib/catalog/catalog'
import type { Visibility } from '@lib/domain/verdict'
import { judgeProgram, poseChecks } from '@lib/grading/gradeProgram'
import { areVariants, nameableMistakes, recogniseMistake } from '@lib/grading/recogniseMistake'
import { drainSandboxes, sandboxPool } from '@lib/services/graders'
import { observeBank, takesLong } from '@lib/services/submissions/gradeSubmission'

const leastRecognised = 0.95

interface Fairness {
  readonly right: { readonly asked: number; readonly passed: number }
  readonly wrong: { readonly asked: number; readonly refused: number; readonly recognised: number; readonly misnamed: number }
  /** which, and with which seeds: a few of each */
  readonly faults: readonly string[]
}

/** With how many of the seeds a program passes. What shown checks refuse, which are the same for all seeds, is not asked again. */
async function passesOf(exercise: ExerciseEntry, sources: readonly string[], seeds: number): Promise<number[][]> {
  const { gradable } = exercise
  const partOf = (visibility: Visibility) => ({
    ...gradable,
    checks: gradable.checks.filter((check) => check.visibility === visibility),
  })
  const [shown, hidden] = [partOf('shown'), partOf('hidden')]
  const long = takesLong(exercise)
  const judge = (part: typeof gradable, source: string, seed: number, asked = poseChecks(seed)) =>
    sandboxPool().run('fairness', (runner) => judgeProgram(part, runner, source, seed, asked), { long })
  const open = await Promise.all(sources.map(async (source) => (await judge(shown, source, 1)) === 'passed'))
  const passes: number[][] = sources.map(() => [])
  for (let seed = 1; seed <= seeds; seed++) {
    const asked = poseChecks(seed)
    await Promise.all(
      sources.map(async (source, i) => {
        if (open[i] && (await judge(hidden, source, seed, asked)) === 'passed') passes[i]?.push(seed)
      }),
    )
  }
  return passes
}

async function fairnessOf(exercise: ExerciseEntry, seeds: number): Promise<Fairness> {
  const { probes } = exercise.definition
  const { solution, bank } = await observeBank(exercise)
  const nameable = nameableMistakes(solution, bank, probes)
  const right = [{ id: 'solution', source: exercise.solution }, ...exercise.alternatives]
  const passes = await passesOf(
    exercise,
    [...right, ...exercise.mistakes].map(({ source }) => source),
    seeds,
  )
  const [passed, slipped] = [passes.slice(0, right.length), passes.slice(right.length)]
  const seedsIn = (few: readonly number[]) => `${few.slice(0, 5).join(', ')}${few.length > 5 ? ' …' : ''}`
  const faults: string[] = []
  for (const [i, each] of passed.entries()) {
    const refused = Array.from({ length: seeds }, (_, k) => k + 1).filter((seed) => !each.includes(seed))
    if (refused.length > 0) faults.push(`${right[i]?.id} is refused with ${refused.length} seeds: ${seedsIn(refused)}`)
  }
  let [recognised, misnamed] = [0, 0]
  for (const [i, { mistake, behaviour }] of bank.entries()) {
    const accepted = slipped[i] ?? []
    if (accepted.length > 0) faults.push(`${mistake.id} passes with ${accepted.length} seeds: ${seedsIn(accepted)}`)
    const named = behaviour && recogniseMistake(behaviour, nameable, probes)
    if (!named) faults.push(`${mistake.id} is not recognised`)
    else if (areVariants(named, mistake)) recognised += seeds - accepted.length
    else {
      misnamed += seeds - accepted.length
      faults.push(`${mistake.id} is taken for ${named.id}`)
    }
  }
  const count = (lists: readonly (readonly number[])[]) => lists.reduce((sum, list) => sum + list.length, 0)
  const asked = bank.length * seeds
  return {
    right: { asked: right.length * seeds, passed: count(passed) },
    wrong: { asked, refused: asked - count(slipped), recognised, misnamed },
    faults,
  }
}

/**
 * Whether right programs pass and wrong ones are refused, and called by their names, whatever is drawn.
 * @param given `--exercises a,b`, `--seeds N`
 */
export async function benchFairness(given: readonly string[]): Promise<boolean> {
  const wordAfter = (flag: string) => given[given.indexOf(flag) + 1]
  const slugs = given.includes('--exercises') ? wordAfter('--exercises')?.split(',') : undefined
  const seeds = given.includes('--seeds') ? Number(wordAfter('--seeds')) : 200
  if (!Number.isInteger(seeds) || seeds < 1) throw new Error('--seeds wants a whole number, at least 1')
  const exercises = chapterEntries()
    .flatMap((entry) => entry.exercises)
    .filter(({ definition }) => slugs?.includes(definition.slug) ?? true)
  console.log(`${seeds} seeds each\n${'exercise'.padEnd(28)}passed        refused       recognised    misnamed  seconds`)
  let holds = exercises.length > 0
  for (const exercise of exercises) {
    const started = performance.now()
    const { right, wrong, faults } = await fairnessOf(exercise, seeds)
    const fair =
      right.passed === right.asked &&
      wrong.refused === wrong.asked &&
      wrong.recognised >= leastRecognised * wrong.asked &&
      wrong.misnamed === 0
    holds &&= fair
    const cell = (part: number, of: number) => `${part}/${of}`.padEnd(14)
    console.log(
      `${fair ? '✓' : '✗'} ${exercise.definition.slug.padEnd(26)}${cell(right.passed, right.asked)}${cell(wrong.refused, wrong.asked)}` +
        `${cell(wrong.recognised, wrong.asked)}${String(wrong.misnamed).padEnd(10)}${((performance.now() - started) / 1000).toFixed(1)}`,
    )
    for (const fault of faults) console.log(`    ${fault}`)
  }
  await drainSandboxes()
  return holds
}
