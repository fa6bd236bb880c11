import { assessments } from '@content/practical-methodology/assessments'
import type { GradingResult } from '@lib/domain/verdict'
import { newExercise as withCallbacks } from '@content/templates/callback-exercise/exercise'
import { bundleWorld } from '@lib/scripts/exerciseScripts'
import { gradeProgram } from '@lib/grading/gradeProgram'
import { folderOf } from './programs'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'

const exercises = [...Object.values(assessments).flatMap((chapter) => chapter.exercises), withCallbacks]

/** What answers the callbacks of an exercise, where it has any. */
export function worldOf(slug: string): string | undefined {
  if (!worlds.has(slug)) worlds.set(slug, bundleWorld(folderOf(slug)))
  return worlds.get(slug)
}
const worlds = new Map<string, string | undefined>()

/** The server's side of the sandbox, by itself. */
export class Grader {
  readonly #pool = new SandboxPool()

  async grade(slug: string, source: string, seed: number): Promise<GradingResult> {
    const exercise = exercises.find((each) => each.slug === slug)
    if (!exercise) throw new Error(`there is no exercise ${slug}`)
    const result = await this.#pool.run('test', (runner) => gradeProgram({ ...exercise, world: worldOf(slug) }, runner, source, seed))
    // What crosses to a page and back loses what is undefined.
    return JSON.parse(JSON.stringify(result)) as GradingResult
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}
