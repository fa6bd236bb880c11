import { type LabelledData, selectExamples } from '@lib/core/data/LabelledData'
import type { Plot } from '@lib/domain/plot'
import { drawProblem, lossCurves, trainSmall } from './deliveries'

/** Runs with a known fault, really trained on the vans, for questions that ask what is wrong. */
export type Fault = 'underfitting' | 'overfitting' | 'rate-too-large' | 'rate-too-small'

const problem = drawProblem(11, [1200, 1000, 1])
const part = (data: LabelledData, size: number) =>
  selectExamples(
    data,
    Uint32Array.from({ length: size }, (_, i) => i),
  )
export const targetLoss = 0.4

const plans: Readonly<Record<Fault, (seed: number) => ReturnType<typeof trainSmall>>> = {
  underfitting: (seed) =>
    trainSmall(seed, problem.train, problem.validation, { hidden: [1], epochs: 30, learningRate: 0.003, lambda: 0.02 }),
  overfitting: (seed) => trainSmall(seed, part(problem.train, 100 + 20 * (seed % 3)), problem.validation, { hidden: [32], epochs: 50 }),
  'rate-too-large': (seed) =>
    trainSmall(seed, problem.train, problem.validation, { hidden: [16], epochs: 30, learningRate: 5, optimiser: { kind: 'sgd' } }),
  'rate-too-small': (seed) =>
    trainSmall(seed, problem.train, problem.validation, { hidden: [16], epochs: 30, learningRate: 0.0004, optimiser: { kind: 'sgd' } }),
}

const known = new Map<string, Plot>()

/**
 * The losses of a run with this fault, as a plot. Trained once for each seed.
 * @param seed which of the runs: keep them few, each takes some ten milliseconds
 */
export function sickRun(fault: Fault, seed: number): Plot {
  const key = `${fault} ${seed}`
  const found = known.get(key)
  if (found) return found
  const { x, train, validation } = lossCurves(plans[fault](seed).history)
  const plot: Plot = {
    xName: 'epoch',
    yName: 'cross-entropy',
    x,
    series: [
      { name: 'validation', y: validation },
      { name: 'training', y: train, dashed: true },
    ],
    target: { value: targetLoss, name: 'target' },
  }
  known.set(key, plot)
  return plot
}
