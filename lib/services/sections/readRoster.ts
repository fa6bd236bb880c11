import 'server-only'
import { listLearners, listSectionProgress } from '../../../db/repositories/sections'
import { countSectionRuns } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { chapterEntries } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import { pageOf } from '../../domain/pageOf'
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
  /** a page of the learners, in the order that was asked for */
  readonly rows: readonly RosterRow[]
  readonly page: number
  readonly pages: number
  /** of all learners of the class */
  readonly learners: number
  /** how many of them have passed everything */
  readonly complete: number
  /** how many of them have passed each part, by its key */
  readonly passed: Readonly<Record<string, number>>
}

export const rosterOrders = ['furthest', 'name'] as const
export type RosterOrder = (typeof rosterOrders)[number]

const rowsPerPage = 50
const pointsOfRow = (row: RosterRow) => row.chapters.flatMap((chapter) => chapter.parts).reduce((sum, part) => sum + part.scoreGiven, 0)

/**
 * A class with its learners' states in each part of each written chapter, a page of them.
 * @param asked the page, from 1; beyond the last, the last
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readRoster(caller: Caller, sectionId: SectionId, order: RosterOrder = 'name', asked = 1): Promise<Roster> {
  const section = await requireSection(caller, sectionId)
  const { read } = await currentStore()

  const entries = chapterEntries().filter((entry) => entry.course.id === section.course)
  const learners = await listLearners(read, sectionId)
  const byLearner = new Map<UserId, Progress[]>()
  for (const row of await listSectionProgress(read, sectionId)) byLearner.set(row.userId, [...(byLearner.get(row.userId) ?? []), row])
  const runs = await countSectionRuns(read, sectionId)
  const all = learners.map(({ id, name, email }) => ({
    userId: id,
    name,
    email,
    chapters: entries.map((entry) => chapterProgress(partsOf(entry), byLearner.get(id) ?? [])),
  }))
  if (order === 'furthest') {
    const points = new Map(all.map((row) => [row.userId, pointsOfRow(row)]))
    all.sort((a, b) => (points.get(b.userId) ?? 0) - (points.get(a.userId) ?? 0))
  }
  const { page, pages, start, end } = pageOf(asked, all.length, rowsPerPage)
  const standings = [...byLearner.values()].flat()
  const passed: Record<string, number> = {}
  for (const standing of standings) if (standing.passed) passed[standing.assessment] = (passed[standing.assessment] ?? 0) + 1
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
          tried: own.filter(({ tries }) => tries > 0).length,
          passed: own.filter(({ passed }) => passed).length,
          stale: runs
            .filter(({ assessment }) => assessment === exercise.key)
            .reduce((sum, run) => sum + (isStale(exercise, run) ? run.submissions : 0), 0),
        }
      }),
    ),
    rows: all.slice(start, end),
    page,
    pages,
    learners: all.length,
    complete: all.filter((row) => row.chapters.every((chapter) => chapter.complete)).length,
    passed,
  }
}
