import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { type RunFault, trainSick } from '@lib/core/experiments/sickRun'
import { finish } from '@lib/domain/challenge'
import type { Plot } from '@lib/domain/plot'
import { lossCurves } from './deliveries'

/** Runs with a known fault, really trained on the vans, for questions that ask what is wrong. */
export type Fault = Exclude<RunFault, 'fine' | 'stop_earlier'>

const problem = drawDeliveryProblem(11, [1200, 1000, 1])
export const targetLoss = 0.4

const known = new Map<string, Plot>()

/**
 * The losses of a run with this fault, as a plot. Trained once for each seed.
 * @param seed which of the runs: keep them few, each takes some ten milliseconds
 */
export function sickRun(fault: Fault, seed: number): Plot {
  const key = `${fault} ${seed}`
  const found = known.get(key)
  if (found) return found
  const { x, train, validation } = lossCurves(finish(trainSick(problem, fault, seed)))
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
