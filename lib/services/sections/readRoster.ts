import 'server-only'
import { findEnrollment, findSection, listLearners, listSectionProgress } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import { chapterEntries } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import type { Progress, Section } from '../../domain/records'
import { can } from '../../policies/can'
import { type ChapterProgress, chapterProgress } from '../../grading/chapterProgress'
import { absent, requireCaller } from '../requireCaller'
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
  readonly rows: readonly RosterRow[]
}

/**
 * A class with each learner's state in each part of each written chapter.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readRoster(caller: Caller, sectionId: SectionId): Promise<Roster> {
  const actor = requireCaller(caller)
  const { read } = await currentStore()
  const section = (await findSection(read, sectionId)) ?? absent('class')
  const enrollment = await findEnrollment(read, sectionId, actor.userId)
  if (!can(actor, { action: 'view-section', role: enrollment?.role })) absent('class')

  const entries = chapterEntries().filter((entry) => entry.course.id === section.course)
  const learners = await listLearners(read, sectionId)
  const byLearner = new Map<UserId, Progress[]>()
  for (const row of await listSectionProgress(read, sectionId)) byLearner.set(row.userId, [...(byLearner.get(row.userId) ?? []), row])
  return {
    section,
    chapters: entries.map(({ chapter }) => ({ id: chapter.id, number: chapter.number, title: chapter.title })),
    rows: learners.map(({ id, name, email }) => ({
      userId: id,
      name,
      email,
      chapters: entries.map((entry) => chapterProgress(partsOf(entry), byLearner.get(id) ?? [])),
    })),
  }
}
