import 'server-only'
import { chapterEntries, type ExerciseEntry } from '../catalog/catalog'
import type { Verdict } from '../domain/verdict'
import { judgeProgram } from '../grading/gradeProgram'
import { type Mutant, mutateProgram } from '../grading/mutateProgram'
import { sandboxPool } from './graders'

export interface Survivor extends Mutant {
  /** why it computes what the solution computes; undefined when nobody has said */
  readonly reason: string | undefined
}

/** How many wrong programs an exercise's checks let through. */
export interface Strength {
  readonly slug: string
  readonly mutants: number
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>
  /** mutants that earned full marks */
  readonly survivors: readonly Survivor[]
  /** listed as equivalent, but killed or not there */
  readonly stale: readonly string[]
}

/** Grades every mutant of an exercise's solution. Equivalent ones are listed in its definition, with the reason. */
export async function proveStrength(exercise: ExerciseEntry): Promise<Strength> {
  const { slug, equivalentMutants = {} } = exercise.definition
  const mutants = mutateProgram(exercise.solution)
  const results = await Promise.all(
    mutants.map(async (mutant) => ({
      mutant,
      verdict: await sandboxPool().run(`mutants of ${slug}`, (runner) => judgeProgram(exercise.gradable, runner, mutant.source, 1)),
    })),
  )
  const verdicts: Partial<Record<Verdict, number>> = {}
  for (const { verdict } of results) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  const survivors = results
    .filter(({ verdict }) => verdict === 'passed')
    .map(({ mutant }) => ({ ...mutant, reason: equivalentMutants[mutant.id] }))
  const alive = new Set(survivors.map(({ id }) => id))
  return { slug, mutants: mutants.length, verdicts, survivors, stale: Object.keys(equivalentMutants).filter((id) => !alive.has(id)) }
}

/** The strength of every exercise's checks, or of one. */
export async function proveStrengths(slug?: string): Promise<Strength[]> {
  const strengths: Strength[] = []
  // Chapter by chapter: the grader holds so many programs and no more.
  for (const { exercises } of chapterEntries()) {
    const asked = exercises.filter(({ definition }) => slug === undefined || definition.slug === slug)
    strengths.push(...(await Promise.all(asked.map(proveStrength))))
  }
  return strengths
}

/** Mutants that are killed, as a share of those that compute something else. */
export function killedShare({ mutants, survivors }: Pick<Strength, 'mutants' | 'survivors'>): number {
  const explained = survivors.filter(({ reason }) => reason !== undefined).length
  return (mutants - survivors.length) / Math.max(1, mutants - explained)
}
