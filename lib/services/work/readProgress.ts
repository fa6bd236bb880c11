import 'server-only'
import { listProgress } from '../../../db/repositories/progress'
import { currentStore } from '../../../db/store'
import { type ChapterEntry, chapterEntries } from '../../catalog/catalog'
import { examOf } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { UserId } from '../../domain/ids'
import { type ChapterProgress, chapterProgress, type Part } from '../../grading/chapterProgress'
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
        scoreMaximum: definition.checks.reduce((sum, check) => sum + check.points, 0),
      }),
    ),
  ]
}

export async function progressOf(userId: UserId, courseId: string): Promise<Record<string, ChapterProgress>> {
  const records = await listProgress((await currentStore()).read, userId)
  const entries = chapterEntries().filter((entry) => entry.course.id === courseId)
  return Object.fromEntries(entries.map((entry) => [entry.chapter.id, chapterProgress(partsOf(entry), records)]))
}

/**
 * The caller's own progress, by chapter.
 * @throws Refusal `signed_out`
 */
export async function readProgress(caller: Caller, courseId: string): Promise<Record<string, ChapterProgress>> {
  return progressOf(requireCaller(caller).userId, courseId)
}
