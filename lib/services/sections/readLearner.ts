import 'server-only'
import { findEnrollment, teaches } from '../../../db/repositories/sections'
import { listSubmissions } from '../../../db/repositories/submissions'
import { listOpenedHints } from '../../../db/repositories/work'
import { findUser } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { chapterEntries } from '../../catalog/catalog'
import { type PresentedSubmission, presentSubmission } from '../../catalog/presentSubmission'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import type { GradedSubmission, OpenedHint, Section } from '../../domain/records'
import type { ChapterProgress, PartProgress } from '../../grading/chapterProgress'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'
import { requireSection } from './requireSection'
import { progressOf } from '../work/readProgress'

/** A setting that was handed in for a challenge. */
export interface HandedInSetting {
  readonly id: string
  readonly number: number
  readonly submittedAt: number
  readonly setting: Readonly<Record<string, number>>
  readonly passed: boolean
  readonly finding: string
}

export interface LearnerPart extends PartProgress {
  readonly submissions: readonly PresentedSubmission[]
  readonly settings: readonly HandedInSetting[]
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

const handedIn = ({ submission, run }: GradedSubmission): HandedInSetting[] =>
  submission.payload.kind === 'setting'
    ? [
        {
          id: submission.id,
          number: submission.number,
          submittedAt: submission.submittedAt,
          setting: submission.payload.setting,
          passed: run?.verdict === 'passed',
          finding: run?.result.console[0] ?? '',
        },
      ]
    : []

/**
 * One learner of a class, down to the submissions.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readLearner(caller: Caller, sectionId: SectionId, userId: UserId): Promise<LearnerReport> {
  const actor = requireCaller(caller)
  const section = await requireSection(caller, sectionId)
  const { read } = await currentStore()
  const taught = await teaches(read, actor.userId, userId)
  if (!can(actor, { action: 'view-learner', learner: userId, taught })) absent('learner')
  const enrolled = await findEnrollment(read, sectionId, userId)
  const user = await findUser(read, userId)
  if (!user || enrolled?.role !== 'learner') return absent('learner')

  const progress = await progressOf(userId, section.course)
  const entries = chapterEntries().filter((entry) => entry.course.id === section.course)
  const chapters = await Promise.all(
    entries.map(async ({ chapter }) => {
      const own = progress[chapter.id] as ChapterProgress
      const parts = await Promise.all(
        own.parts.map(async (part): Promise<LearnerPart> => {
          const rows = part.kind === 'quiz' ? [] : await listSubmissions(read, userId, part.key)
          return {
            ...part,
            submissions: part.kind === 'exercise' ? rows.map(presentSubmission) : [],
            settings: rows.flatMap(handedIn),
            hints: part.kind === 'exercise' ? await listOpenedHints(read, userId, part.key) : [],
          }
        }),
      )
      return { id: chapter.id, number: chapter.number, title: chapter.title, progress: own, parts }
    }),
  )
  return { section, learner: { id: user.id, name: user.name, email: user.email }, chapters }
}
