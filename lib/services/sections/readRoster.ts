import 'server-only'
import { listLearners, listSectionProgress } from '../../../db/repositories/sections'
import { countSectionRuns } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { chapterEntries } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import type { Progress, Section } from '../../domain/records'
import { type ChapterProgress, chapterProgress } from '../../grading/chapterProgress'
import { isStale } from '../regrading/planRegrading'
import { requireSection } from './requireSection'
import { partsOf } from '../work/readProgress'

export interface RosterRow {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  /** one for each written chapter, in order */
  readonly chapters: readonly ChapterProgress[]
}

export interface Roster {
  readonly section: Section
  readonly chapters: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  readonly exercises: readonly {
    readonly chapter: string
    readonly slug: string
    readonly title: string
    /** learners who have handed something in, and who have passed */
    readonly tried: number
    readonly passed: number
    /** submissions graded by checks that have changed since */
    readonly stale: number
  }[]
  readonly rows: readonly RosterRow[]
}

/**
 * A class with each learner's state in each part of each written chapter.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readRoster(caller: Caller, sectionId: SectionId): Promise<Roster> {
  const section = await requireSection(caller, sectionId)
  const { read } = await currentStore()

  const entries = chapterEntries().filter((entry) => entry.course.id === section.course)
  const learners = await listLearners(read, sectionId)
  const byLearner = new Map<UserId, Progress[]>()
  for (const row of await listSectionProgress(read, sectionId)) byLearner.set(row.userId, [...(byLearner.get(row.userId) ?? []), row])
  const runs = await countSectionRuns(read, sectionId)
  const rows = learners.map(({ id, name, email }) => ({
    userId: id,
    name,
    email,
    chapters: entries.map((entry) => chapterProgress(partsOf(entry), byLearner.get(id) ?? [])),
  }))
  const standings = [...byLearner.values()].flat()
  return {
    section,
    chapters: entries.map(({ chapter }) => ({ id: chapter.id, number: chapter.number, title: chapter.title })),
    exercises: entries.flatMap(({ chapter, exercises }) =>
      exercises.map((exercise) => {
        const own = standings.filter(({ assessment }) => assessment === exercise.key)
        return {
          chapter: chapter.id,
          slug: exercise.definition.slug,
          title: exercise.definition.title,
          tried: own.length,
          passed: own.filter(({ passed }) => passed).length,
          stale: runs
            .filter(({ assessment }) => assessment === exercise.key)
            .reduce((sum, run) => sum + (isStale(exercise, run) ? run.submissions : 0), 0),
        }
      }),
    ),
    rows,
  }
}
