'use client'
import type { ComponentType } from 'react'
import type { PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { QuestionType } from '@lib/domain/quiz'
import type { Response } from '@lib/domain/response'
import { OneChoice, SeveralChoices } from './questions/Choices'
import { Matching } from './questions/Matching'
import { Ordering } from './questions/Ordering'
import { Parsons } from './questions/Parsons'
import { Diagnose, HotSpot } from './questions/Plotted'
import type { QuestionProps } from './questions/QuestionProps'
import { Calculation, FillIn, MatrixAnswer, NumberAnswer, OutputAnswer } from './questions/Written'

const bodies: { readonly [Type in QuestionType]: ComponentType<QuestionProps<Type>> } = {
  'one-choice': OneChoice,
  'several-choices': SeveralChoices,
  numeric: NumberAnswer,
  ordering: Ordering,
  matching: Matching,
  'fill-in': FillIn,
  calculation: Calculation,
  matrix: MatrixAnswer,
  output: OutputAnswer,
  'hot-spot': HotSpot,
  diagnosis: Diagnose,
  parsons: Parsons,
}

interface QuestionBodyProps {
  readonly question: PresentedQuestion
  readonly response: Response | undefined
  onChange(response: Response): void
}

/** The part of a question that is answered. Once it is, the same part shows the feedback. */
export function QuestionBody({ question: { body, feedback, answered }, response, onChange }: QuestionBodyProps) {
  // What is kept for a question of another type, from before the quiz was changed, is not shown.
  const own = response?.type === body.type ? response : undefined
  const Body = bodies[body.type] as ComponentType<QuestionProps<QuestionType>>
  return <Body body={body} response={own} feedback={feedback} locked={answered} onChange={onChange} />
}
