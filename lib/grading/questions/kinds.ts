import type { QuestionType } from '../../domain/quiz'
import { calculation } from './calculation'
import { oneChoice, severalChoices } from './choices'
import { diagnosis } from './diagnosis'
import { fillIn } from './fillIn'
import { hotSpot } from './hotSpot'
import { matching } from './matching'
import { matrix } from './matrix'
import { numeric } from './numeric'
import { ordering } from './ordering'
import { output } from './output'
import { parsons } from './parsons'
import type { QuestionKind } from './QuestionKind'

export const kinds = {
  'one-choice': oneChoice,
  'several-choices': severalChoices,
  numeric,
  ordering,
  matching,
  'fill-in': fillIn,
  calculation,
  matrix,
  output,
  'hot-spot': hotSpot,
  diagnosis,
  parsons,
} satisfies { readonly [Type in QuestionType]: QuestionKind<Type, unknown> }

type Kinds = typeof kinds

/** A question as one attempt meets it: values drawn, options shuffled. */
export type DrawnQuestion = {
  [Type in QuestionType]: { readonly type: Type } & ReturnType<Kinds[Type]['draw']>
}[QuestionType]

/** The kind of a drawn question. That its methods take what its own `draw` gave is known here and nowhere else. */
export const kindOf = <Type extends QuestionType>(type: Type) => kinds[type] as unknown as QuestionKind<Type, DrawnQuestion>
