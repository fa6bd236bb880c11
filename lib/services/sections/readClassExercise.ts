import 'server-only'
import { listLearners } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import { type AssessmentKey, assessmentKey, type SectionId, type SubmissionId, type UserId } from '../../domain/ids'
import type { Section } from '../../domain/records'
import { findAlike } from '../../grading/findAlike'
import { groupAlike } from '../../grading/groupAlike'
import { readRegrading, type RegradingPreview } from '../regrading/previewRegrading'
import { absent } from '../requireCaller'
import { type ClassSubmission, requireClassExercise } from './requireClassExercise'

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
  const { section, exercise, submissions } = await requireClassExercise(caller, sectionId, (course) =>
    assessmentKey(course, chapter, `exercise/${slug}`),
  )
  const names = new Map((await listLearners((await currentStore()).read, sectionId)).map(({ id, name }) => [id, name]))
  const compared = onePerLearner(submissions).flatMap(({ submission }) =>
    submission.payload.kind === 'program' ? { id: submission.id, source: submission.payload.source, submission } : [],
  )
  const present = (id: SubmissionId, lines: readonly number[]): AlikeProgram => {
    const { submission, source } = compared.find((each) => each.id === id) ?? absent('submission')
    return {
      submission: id,
      number: submission.number,
      learner: { id: submission.userId, name: names.get(submission.userId) ?? '' },
      source,
      lines,
    }
  }
  return {
    section,
    assessment: exercise.key,
    title: exercise.definition.title,
    learners: compared.length,
    submissions: submissions.length,
    regrading: await readRegrading(caller, { section: sectionId, assessment: exercise.key }),
    alike: groupAlike(findAlike(compared, exercise.starter)).map(({ share, members }) => ({
      share,
      programs: members.map(({ id, lines }) => present(id, lines)),
    })),
  }
}
