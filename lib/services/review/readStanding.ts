import 'server-only'
import { listProgress } from '../../../db/repositories/progress'
import { listPredictions } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { type ChapterEntry, chapterEntries, findCourse } from '../../catalog/catalog'
import { type PresentedObjective, presentObjective } from '../../catalog/quizzes'
import { mean } from '../../core/statistics/mean'
import type { Caller } from '../../domain/actor'
import type { Confidence, Progress } from '../../domain/records'
import { type CalibrationPoint, calibration } from '../../grading/calibration'
import { type Evidence, type Mastery, mastery } from '../../grading/mastery'
import { reviewQueue } from '../../grading/reviewQueue'
import { absent, requireCaller } from '../requireCaller'
import { answersByObjective } from './dueObjectives'

export interface Standing {
  /** how many objectives are due for review today */
  readonly due: number
  readonly chapters: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    /** mean over its objectives */
    readonly level: number
    readonly objectives: readonly (PresentedObjective & Mastery)[]
  }[]
  readonly calibration: readonly CalibrationPoint[]
  /** what was predicted in lessons, beside what came of it */
  readonly predictions: readonly {
    readonly id: string
    readonly question: string
    readonly chosen: string
    readonly confidence: Confidence
    readonly held: string
    readonly right: boolean
    readonly href: string
  }[]
}

/** What exercises and goals that were passed say about an objective. */
function passedFor(entry: ChapterEntry, objective: string, passed: ReadonlyMap<string, Progress>): Evidence[] {
  const parts = [
    ...entry.exercises.map(({ key, definition }) => ({ key, objectives: definition.objectives })),
    ...(entry.challenge?.goals ?? []).map(({ key, goal }) => ({ key, objectives: goal.objectives })),
  ]
  return parts.flatMap(({ key, objectives }) => {
    const record = passed.get(key)
    return record && objectives.includes(objective) ? [{ share: 1, at: record.updatedAt }] : []
  })
}

/**
 * What a learner's own work says about them: mastery of every objective, what is due, how well they know what they know.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readStanding(caller: Caller, courseId: string): Promise<Standing> {
  const { userId } = requireCaller(caller)
  const course = findCourse(courseId) ?? absent('course')
  const { read } = await currentStore()
  const answers = await answersByObjective(read, userId, course)
  const passed = new Map((await listProgress(read, userId)).filter((each) => each.passed).map((each) => [each.assessment as string, each]))
  const entries = chapterEntries().filter((entry) => entry.course.id === course.id)
  const made = await listPredictions(read, userId)
  const predictions = entries.flatMap(({ chapter }) =>
    chapter.content.predictions.flatMap((prompt) => {
      const own = made.find((each) => each.prompt === prompt.id)
      const textOf = (id: string) => prompt.options.find((option) => option.id === id)?.text ?? ''
      if (!own) return []
      return [
        {
          id: prompt.id,
          question: prompt.question,
          chosen: textOf(own.option),
          confidence: own.confidence,
          held: textOf(prompt.holds),
          right: own.option === prompt.holds,
          href: `/courses/${course.id}/${chapter.id}`,
        },
      ]
    }),
  )
  const answered = new Map([...answers.values()].flat().map((each) => [`${each.question} ${each.at}`, each]))
  const judged = [...answered.values()].flatMap(({ confidence, share }) => (confidence ? [{ confidence, right: share >= 1 - 1e-9 }] : []))
  return {
    due: reviewQueue(answers, Date.now()).length,
    chapters: entries.map((entry) => {
      const objectives = entry.chapter.content.objectives.map(({ id }) => ({
        ...presentObjective(entry, id),
        ...mastery([...(answers.get(`${entry.chapter.id}/${id}`) ?? []), ...passedFor(entry, id, passed)]),
      }))
      const { id, number, title } = entry.chapter
      return { id, number, title, objectives, level: mean(objectives.map((objective) => objective.level)) }
    }),
    calibration: calibration([...judged, ...predictions]),
    predictions,
  }
}
