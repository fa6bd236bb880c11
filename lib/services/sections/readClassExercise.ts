import 'server-only'
import { listLearners } from '../../../db/repositories/sections'
import { countSectionRuns } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import { type AssessmentKey, assessmentKey, type SectionId } from '../../domain/ids'
import type { Section } from '../../domain/records'
import { type AlikePage, alikeOf } from '../alike/readAlike'
import { isStale, planRegrading } from '../regrading/planRegrading'
import { presentRegrading, type RegradingPreview } from '../regrading/previewRegrading'
import { exerciseOf } from './ofCourse'
import { requireSection } from './requireSection'

export interface ClassExercise {
  readonly section: Section
  readonly assessment: AssessmentKey
  readonly title: string
  /** programs that were handed in and graded */
  readonly submissions: number
  readonly regrading: RegradingPreview
  readonly alike: AlikePage
}

/**
 * One exercise of a class: what regrading would do, and which programs are alike.
 * @param page of groups of alike programs, from 1
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readClassExercise(
  caller: Caller,
  sectionId: SectionId,
  chapter: string,
  slug: string,
  page = 1,
): Promise<ClassExercise> {
  const section = await requireSection(caller, sectionId)
  const exercise = exerciseOf(section, assessmentKey(section.course, chapter, `exercise/${slug}`))
  const { read } = await currentStore()
  const learners = await listLearners(read, sectionId)
  const runs = (await countSectionRuns(read, sectionId)).filter(({ assessment }) => assessment === exercise.key)
  const stale = runs.some((run) => isStale(exercise, run))
  return {
    section,
    assessment: exercise.key,
    title: exercise.definition.title,
    submissions: runs.reduce((sum, run) => sum + run.submissions, 0),
    regrading: presentRegrading(stale ? await planRegrading(read, section, exercise) : { stale: [], open: [], standings: [] }, learners),
    alike: await alikeOf(read, section, exercise, learners, page),
  }
}
