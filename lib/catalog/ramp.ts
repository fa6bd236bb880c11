import 'server-only'
import type { Question } from '../domain/quiz'
import type { ParsonsVariant } from '../domain/variants'

/** An exercise's ramp as a question: one that is always the same, and is not graded. */
export const rampQuestion = (ramp: ParsonsVariant): Question => ({
  id: 'ramp',
  type: 'parsons',
  objectives: [],
  difficulty: 1,
  vary: () => ramp,
})

/** Shuffles its lines, for everybody alike. */
export const rampSeed = 1
