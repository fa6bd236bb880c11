import type { RandomSource } from './randomSource'
import type { Variants } from './variants'

export type QuestionType = keyof Variants

/** 1: read and recognise; 2: apply; 3: weigh several things at once */
export type Difficulty = 1 | 2 | 3

interface QuestionOf<Type extends QuestionType> {
  readonly id: string
  readonly type: Type
  readonly objectives: readonly string[]
  readonly difficulty: Difficulty
  vary(random: RandomSource): Variants[Type]
}

export type Question = { [Type in QuestionType]: QuestionOf<Type> }[QuestionType]

export interface QuizDefinition {
  readonly questions: readonly Question[]
  /** share of points from which the quiz counts as passed */
  readonly passingShare: number
}

/** @throws Error when a question's id repeats */
export function defineQuiz(definition: QuizDefinition): QuizDefinition {
  const ids = definition.questions.map((question) => question.id)
  if (new Set(ids).size !== ids.length) throw new Error(`a question's id repeats: ${ids.join(', ')}`)
  return definition
}

/** One line of feedback: about an option, an item, or the number given. */
export interface FeedbackLine {
  readonly id: string
  readonly right: boolean
  /** whether the learner chose it; absent where nothing is chosen */
  readonly chosen?: boolean | undefined
  readonly feedback: string
}

export interface ScoredResponse {
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly lines: readonly FeedbackLine[]
  /** the right response, for reading */
  readonly expected: string
}
