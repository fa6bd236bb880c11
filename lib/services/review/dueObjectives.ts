import 'server-only'
import type { Connection } from '../../../db/connection'
import { listGivenResponses } from '../../../db/repositories/attempts'
import { findQuiz } from '../../catalog/quizzes'
import type { Course } from '../../domain/course'
import type { UserId } from '../../domain/ids'
import { type AnswerEvidence, type DueObjective, reviewQueue } from '../../grading/reviewQueue'
import { waitingQuizzes } from '../quizzes/rulesOf'

/** All that somebody has answered in a course, by the objectives (`chapter/objective`) that it measures. */
export async function answersByObjective(connection: Connection, userId: UserId, course: Course): Promise<Map<string, AnswerEvidence[]>> {
  const byObjective = new Map<string, AnswerEvidence[]>()
  const given = await listGivenResponses(connection, userId)
  // What is not due must not be seen through mastery either.
  const answered = [...new Set(given.map((each) => each.assessment))].flatMap((key) => findQuiz(key) ?? [])
  const waiting = await waitingQuizzes(connection, userId, answered)
  for (const each of given) {
    const quiz = findQuiz(each.assessment)
    if (quiz?.course.id !== course.id || waiting.has(each.assessment)) continue
    const asked = quiz.pool.find(({ id }) => id === each.questionId)
    if (!asked) continue
    const evidence = {
      question: `${asked.entry.chapter.id}/${asked.question.id}`,
      share: each.share,
      at: each.givenAt,
      confidence: each.confidence,
    }
    for (const objective of asked.objectives) byObjective.set(objective, [...(byObjective.get(objective) ?? []), evidence])
  }
  return byObjective
}

/** What is due for somebody's review, the most pressing first. */
export async function dueObjectives(connection: Connection, userId: UserId, course: Course, now = Date.now()): Promise<DueObjective[]> {
  return reviewQueue(await answersByObjective(connection, userId, course), now)
}
