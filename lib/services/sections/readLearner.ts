import 'server-only'
import { listOpenedHints } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { chapterEntries } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import type { OpenedHint, Section } from '../../domain/records'
import type { ChapterProgress, PartProgress } from '../../grading/chapterProgress'
import { progressOf } from '../work/readProgress'
import { type HandedInPage, handedInOf } from './readHandedIn'
import { requireLearner } from './requireLearner'

export interface LearnerPart extends PartProgress {
  /** the latest of what was handed in; what it was comes when it is opened */
  readonly handedIn: HandedInPage
  /** the hints that were opened, and when */
  readonly hints: readonly Pick<OpenedHint, 'kind' | 'openedAt'>[]
}

export interface LearnerReport {
  readonly section: Section
  readonly learner: { readonly id: UserId; readonly name: string; readonly email: string }
  readonly chapters: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly progress: ChapterProgress
    readonly parts: readonly LearnerPart[]
  }[]
}

const nothing: HandedInPage = { lines: [], more: false }

/**
 * One learner of a class, down to the submissions.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readLearner(caller: Caller, sectionId: SectionId, userId: UserId): Promise<LearnerReport> {
  const { section, learner } = await requireLearner(caller, sectionId, userId)
  const { read } = await currentStore()
  const progress = await progressOf(userId, section.course)
  const entries = chapterEntries().filter((entry) => entry.course.id === section.course)
  const chapters = await Promise.all(
    entries.map(async ({ chapter }) => {
      const own = progress[chapter.id] as ChapterProgress
      const parts = await Promise.all(
        own.parts.map(
          async (part): Promise<LearnerPart> => ({
            ...part,
            handedIn: part.kind === 'quiz' ? nothing : await handedInOf(userId, part.key),
            hints: part.kind === 'exercise' ? await listOpenedHints(read, userId, part.key) : [],
          }),
        ),
      )
      return { id: chapter.id, number: chapter.number, title: chapter.title, progress: own, parts }
    }),
  )
  return { section, learner, chapters }
}
