import 'server-only'
import { type ExerciseEntry, findExercise } from '../../catalog/catalog'
import { findQuiz, type QuizEntry } from '../../catalog/quizzes'
import type { Section } from '../../domain/records'
import { absent } from '../requireCaller'

/** @throws Refusal `not_found` unless the class's course has the exercise */
export function exerciseOf(section: Section, key: string): ExerciseEntry {
  const found = findExercise(key)
  return found?.entry.course.id === section.course ? found.exercise : absent('exercise')
}

/** A quiz that a class takes; the review is everybody's own. @throws Refusal `not_found` unless the class's course has it */
export function quizOf(section: Section, key: string): QuizEntry {
  const quiz = findQuiz(key)
  return quiz?.course.id === section.course && quiz.kind !== 'review' ? quiz : absent('quiz')
}
