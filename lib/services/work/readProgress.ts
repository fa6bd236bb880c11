import 'server-only'
import { listProgress } from '../../../db/repositories/progress'
import { currentStore } from '../../../db/store'
import { type ChapterEntry, chapterEntries, pointsOf } from '../../catalog/catalog'
import { examOf, quizzesOf } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey, UserId } from '../../domain/ids'
import { type ChapterProgress, chapterProgress, type Part } from '../../grading/chapterProgress'
import { waitingQuizzes } from '../quizzes/rulesOf'
import { requireCaller } from '../requireCaller'

/** What has to be passed in a chapter: the challenge's goals, the quiz, the exercises, and at the end of the course its exam. */
export function partsOf(entry: ChapterEntry): Part[] {
  const exam = examOf(entry)
  return [
    ...(entry.challenge?.goals ?? []).map(({ key, goal }): Part => ({ key, kind: 'challenge', title: goal.name, scoreMaximum: 1 })),
    { key: entry.quiz.key, kind: 'quiz', title: 'Quiz', scoreMaximum: entry.quiz.definition.questions.length },
    ...(exam ? [{ key: exam, kind: 'quiz', title: 'Final exam', scoreMaximum: entry.course.chapters.length } satisfies Part] : []),
    ...entry.exercises.map(
      ({ key, definition }): Part => ({
        key,
        kind: 'exercise',
        title: definition.slug,
        scoreMaximum: pointsOf(definition),
      }),
    ),
  ]
}

/** Somebody's progress, by chapter. @param waiting quizzes of which it must not be seen yet what came of them */
export async function progressOf(
  userId: UserId,
  courseId: string,
  waiting: ReadonlySet<AssessmentKey> = new Set(),
): Promise<Record<string, ChapterProgress>> {
  const records = await listProgress((await currentStore()).read, userId)
  const entries = chapterEntries().filter((entry) => entry.course.id === courseId)
  return Object.fromEntries(entries.map((entry) => [entry.chapter.id, chapterProgress(partsOf(entry), records, waiting)]))
}

/**
 * The caller's own progress, by chapter: what waits for feedback is handed in and no more.
 * @throws Refusal `signed_out`
 */
export async function readProgress(caller: Caller, courseId: string): Promise<Record<string, ChapterProgress>> {
  const { userId } = requireCaller(caller)
  return progressOf(userId, courseId, await waitingQuizzes((await currentStore()).read, userId, quizzesOf(courseId)))
}
