import { z } from 'zod'
import type { RandomSource } from './randomSource'

/** Prompts, options and feedback are Markdown with `$…$` for mathematics. */
export interface Option {
  readonly id: string
  readonly text: string
  readonly correct: boolean
  /** why it is right, or why it tempts and where it fails */
  readonly feedback: string
}

interface QuestionBase {
  readonly id: string
  readonly objectives: readonly string[]
}

export interface ChoiceVariant {
  readonly prompt: string
  readonly options: readonly Option[]
}

/** Exactly one option holds. */
export interface OneChoiceQuestion extends QuestionBase {
  readonly type: 'one-choice'
  vary(random: RandomSource): ChoiceVariant
}

/** Any number of options hold; each is judged by itself. */
export interface SeveralChoicesQuestion extends QuestionBase {
  readonly type: 'several-choices'
  vary(random: RandomSource): ChoiceVariant
}

export interface NumericVariant {
  readonly prompt: string
  readonly expected: number
  /** absolute */
  readonly tolerance: number
  readonly feedback: string
  /** what typical slips give, and what to say to each; the first within tolerance counts */
  readonly slips: readonly { readonly value: number; readonly feedback: string }[]
  readonly otherwise: string
}

/** A number to be worked out. */
export interface NumericQuestion extends QuestionBase {
  readonly type: 'numeric'
  vary(random: RandomSource): NumericVariant
}

export interface OrderingVariant {
  readonly prompt: string
  /** in the right order; each says why it stands where it does */
  readonly items: readonly { readonly id: string; readonly text: string; readonly feedback: string }[]
}

/** Items to be put in order. Each neighbouring pair in the right order counts. */
export interface OrderingQuestion extends QuestionBase {
  readonly type: 'ordering'
  vary(random: RandomSource): OrderingVariant
}

export type Question = OneChoiceQuestion | SeveralChoicesQuestion | NumericQuestion | OrderingQuestion
export type QuestionType = Question['type']

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

const optionIds = z.array(z.string().max(60)).max(12)

/** What a learner gave, by question type. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('one-choice'), option: z.string().max(60) }),
  z.strictObject({ type: z.literal('several-choices'), options: optionIds }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(40) }),
  z.strictObject({ type: z.literal('ordering'), items: optionIds }),
])
export type Response = z.infer<typeof responseSchema>

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
