import { choice } from '../../core/random/choice'
import type { NumericVariant } from '../../domain/variants'
import { faultOfNumber, judgeNumber, numberText, readAsked, shownUnit } from './asked'
import type { QuestionKind } from './QuestionKind'

export const numeric: QuestionKind<'numeric', NumericVariant> = {
  draw: (variant) => variant,
  show: ({ units }) => ({ unit: shownUnit(units) }),
  key: ({ expected }) => ({ type: 'numeric', text: String(expected) }),
  guess: (variant, random) => ({
    type: 'numeric',
    text: String(choice(random, [...variant.slips, { value: variant.expected + 1 }]).value),
  }),
  score: (variant, { text }) => {
    const reading = readAsked(text, variant)
    if ('refusal' in reading) return undefined
    const line = judgeNumber('number', variant, reading.value)
    const unit = shownUnit(variant.units)
    return {
      scoreGiven: Number(line.right),
      scoreMaximum: 1,
      lines: [line],
      expected: numberText(variant.expected) + (unit ? ` ${unit}` : ''),
    }
  },
  misfit: (variant, { text }) => {
    const reading = readAsked(text, variant)
    return 'refusal' in reading ? reading.refusal : undefined
  },
  fault: faultOfNumber,
}
