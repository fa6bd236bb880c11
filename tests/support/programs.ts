import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRng } from '@lib/core/random/createRng'
import { choice } from '@lib/core/random/choice'
import { newExercise as withCallbacks } from '@content/templates/callback-exercise/exercise'
import { mutateProgram } from '@lib/grading/mutateProgram'

/** The exercise that authors begin with whose function is given functions. */
export const callbackFolder = 'content/templates/callback-exercise'

export interface GradedProgram {
  readonly exercise: string
  readonly name: string
  readonly source: string
}

const chapters = 'content/practical-methodology/chapters'
const folders: ReadonlyMap<string, string> = new Map([
  ...readdirSync(chapters)
    .map((chapter) => `${chapters}/${chapter}/exercises`)
    .filter((exercises) => existsSync(exercises))
    .flatMap((exercises) =>
      readdirSync(exercises, { withFileTypes: true })
        // What exercises of a chapter share stands beside them as a file.
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [name, `${exercises}/${name}`] as const),
    ),
  [withCallbacks.slug, callbackFolder],
])

/** Where an exercise's files are. */
export const folderOf = (exercise: string): string => folders.get(exercise) ?? callbackFolder

/** Every program that stands beside an exercise: starter, solution, alternatives, mistakes. */
export function writtenPrograms(): GradedProgram[] {
  return [...folders].flatMap(([exercise, folder]) =>
    [
      'starter.ts',
      'solution.ts',
      ...['alternatives', 'mistakes'].flatMap((kind) => readdirSync(`${folder}/${kind}`).map((file) => `${kind}/${file}`)),
    ].map((name) => ({ exercise, name, source: readFileSync(`${folder}/${name}`, 'utf8') })),
  )
}

/** Programs made from the written ones: each with one small change, then, up to a number, with several. */
export function* machineMadePrograms(most: number): Generator<GradedProgram> {
  const first: GradedProgram[] = []
  for (const { exercise, name, source } of writtenPrograms())
    for (const mutant of mutateProgram(source)) {
      if (first.length === most) return
      const made = { exercise, name: `${name} ${mutant.id}`, source: mutant.source }
      first.push(made)
      yield made
    }
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
