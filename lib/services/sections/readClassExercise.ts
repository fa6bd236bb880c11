import 'server-only'
import { listLearners } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import { type AssessmentKey, assessmentKey, type SectionId, type SubmissionId, type UserId } from '../../domain/ids'
import type { Section } from '../../domain/records'
import { findAlike } from '../../grading/findAlike'
import { groupAlike } from '../../grading/groupAlike'
import { type ClassSubmission, exerciseOf, planRegrading } from '../regrading/planRegrading'
import { presentRegrading, type RegradingPreview } from '../regrading/previewRegrading'
import { absent } from '../requireCaller'
import { requireSection } from './requireSection'

/** A program that is alike to others. */
export interface AlikeProgram {
  readonly submission: SubmissionId
  readonly number: number
  readonly learner: { readonly id: UserId; readonly name: string }
  readonly source: string
  /** from 1: what others have too */
  readonly lines: readonly number[]
}

export interface Alike {
  readonly share: number
  readonly programs: readonly AlikeProgram[]
}

export interface ClassExercise {
  readonly section: Section
  readonly assessment: AssessmentKey
  readonly title: string
  /** learners who have handed something in */
  readonly learners: number
  readonly submissions: number
  readonly regrading: RegradingPreview
  /** groups of programs of different learners, the most alike first */
  readonly alike: readonly Alike[]
}

/** Each learner's last passed submission, or the last of all. */
function onePerLearner(submissions: readonly ClassSubmission[]): ClassSubmission[] {
  const chosen = new Map<UserId, ClassSubmission>()
  for (const each of submissions) {
    const before = chosen.get(each.submission.userId)
    if (before?.run?.verdict !== 'passed' || each.run?.verdict === 'passed') chosen.set(each.submission.userId, each)
  }
  return [...chosen.values()]
}

/**
 * One exercise of a class: what regrading would do, and which submissions are alike.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readClassExercise(caller: Caller, sectionId: SectionId, chapter: string, slug: string): Promise<ClassExercise> {
  const section = await requireSection(caller, sectionId)
  const exercise = exerciseOf(section, assessmentKey(section.course, chapter, `exercise/${slug}`))
  const { read } = await currentStore()
  const learners = await listLearners(read, sectionId)
  const plan = await planRegrading(read, section, exercise)
  const compared = onePerLearner(plan.submissions).flatMap(({ submission }) =>
    submission.payload.kind === 'program' ? { id: submission.id, source: submission.payload.source, submission } : [],
  )
  const present = (id: SubmissionId, lines: readonly number[]): AlikeProgram => {
    const { submission, source } = compared.find((each) => each.id === id) ?? absent('submission')
    return {
      submission: id,
      number: submission.number,
      learner: { id: submission.userId, name: learners.find((each) => each.id === submission.userId)?.name ?? '' },
      source,
      lines,
    }
  }
  return {
    section,
    assessment: exercise.key,
    title: exercise.definition.title,
    learners: compared.length,
    submissions: plan.submissions.length,
    regrading: presentRegrading(plan, learners),
    alike: groupAlike(findAlike(compared, exercise.starter)).map(({ share, members }) => ({
      share,
      programs: members.map(({ id, lines }) => present(id, lines)),
    })),
  }
}
