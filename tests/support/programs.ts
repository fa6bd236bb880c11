import { readdirSync, readFileSync } from 'node:fs'
import { createRng } from '@lib/core/random/createRng'
import { choice } from '@lib/core/random/choice'
import { newExercise as withCallbacks } from '@content/templates/callback-exercise/exercise'
import { mutateProgram } from '@lib/grading/mutateProgram'

/** The exercise whose function is given functions, until the course has one. */
export const callbackFolder = 'content/templates/callback-exercise'

export interface GradedProgram {
  readonly exercise: string
  readonly name: string
  readonly source: string
}

const course = 'content/practical-methodology/chapters/01-performance-metrics/exercises'
const folders: readonly (readonly [exercise: string, folder: string])[] = [
  ...readdirSync(course).map((exercise) => [exercise, `${course}/${exercise}`] as const),
  [withCallbacks.slug, callbackFolder],
]

/** Every program that stands beside an exercise: starter, solution, alternatives, mistakes. */
export function writtenPrograms(): GradedProgram[] {
  return folders.flatMap(([exercise, folder]) =>
    [
      'starter.ts',
      'solution.ts',
      ...['alternatives', 'mistakes'].flatMap((kind) => readdirSync(`${folder}/${kind}`).map((file) => `${kind}/${file}`)),
    ].map((name) => ({ exercise, name, source: readFileSync(`${folder}/${name}`, 'utf8') })),
  )
}

/** Programs made from the written ones: each with one small change, then, up to a number, with several. */
export function* machineMadePrograms(most: number): Generator<GradedProgram> {
  const written = writtenPrograms()
  const first = written.flatMap(({ exercise, name, source }) =>
    mutateProgram(source).map((mutant) => ({ exercise, name: `${name} ${mutant.id}`, source: mutant.source })),
  )
  yield* first.slice(0, most)
  const rng = createRng(1)
  const seen = new Set(first.map(({ source }) => source))
  for (let made = first.length; made < most; ) {
    const start = choice(rng, first)
    const again = mutateProgram(start.source)
    if (again.length === 0) continue
    const mutant = choice(rng, again)
    if (seen.has(mutant.source)) continue
    seen.add(mutant.source)
    made++
    yield { exercise: start.exercise, name: `${start.name}, ${mutant.id}`, source: mutant.source }
  }
}
