import { choice } from '../../core/random/choice'
import type { FeedbackLine } from '../../domain/quiz'
import type { AskedNumber, CalculationStep, CalculationVariant } from '../../domain/variants'
import { faultOfNumber, judgeNumber, numberText, readAsked, shownUnit } from './asked'
import type { QuestionKind } from './QuestionKind'

const asked = (step: CalculationStep, before: readonly number[]): AskedNumber => ({
  ...step,
  expected: step.expected(before),
  slips: step.slips(before),
})

/** What each step should come to when all before it are right. */
function expectations(steps: readonly CalculationStep[]): AskedNumber[] {
  const values: number[] = []
  return steps.map((step) => {
    const wanted = asked(step, values)
    values.push(wanted.expected)
    return wanted
  })
}

/** Each step judged by what was given to those before it, as far as it can be read. */
function judgeSteps(steps: readonly CalculationStep[], texts: Readonly<Record<string, string>>) {
  const values: number[] = []
  const lines: FeedbackLine[] = []
  for (const [i, step] of steps.entries()) {
    const wanted = asked(step, values)
    const reading = readAsked(texts[step.id] ?? '', wanted)
    if ('refusal' in reading) return { lines, refusal: `Step ${i + 1}: ${reading.refusal}` }
    lines.push(judgeNumber(step.id, wanted, reading.value))
    values.push(reading.value)
  }
  return { lines }
}

export const calculation: QuestionKind<'calculation', CalculationVariant> = {
  draw: (variant) => variant,
  show: ({ steps }, inline) => ({ steps: steps.map(({ id, ask, units }) => ({ id, html: inline(ask), unit: shownUnit(units) })) }),
  key: ({ steps }) => {
    const wanted = expectations(steps)
    return { type: 'calculation', texts: Object.fromEntries(steps.map(({ id }, i) => [id, String(wanted[i]?.expected)])) }
  },
  guess: ({ steps }, random) => {
    const wanted = expectations(steps)
    const value = ({ slips, expected }: AskedNumber) => choice(random, [expected, ...slips.map((slip) => slip.value)])
    return { type: 'calculation', texts: Object.fromEntries(steps.map(({ id }, i) => [id, String(value(wanted[i] as AskedNumber))])) }
  },
  score: ({ steps }, { texts }) => {
    if (Object.keys(texts).length !== steps.length) return undefined
    const { lines, refusal } = judgeSteps(steps, texts)
    if (refusal !== undefined) return undefined
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: expectations(steps)
        .map(({ expected }) => numberText(expected))
        .join('; '),
    }
  },
  misfit: ({ steps }, { texts }) => judgeSteps(steps, texts).refusal,
  fault: ({ steps }) => {
    if (steps.length < 2) return 'it has fewer than two steps'
    return expectations(steps).map(faultOfNumber).find(Boolean)
  },
}
