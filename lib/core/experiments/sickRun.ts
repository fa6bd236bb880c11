import { type DeliveryProblem, drawDeliveryProblem } from '../data/deliveryProblem'
import { firstExamples } from '../data/LabelledData'
import { CoreError } from '../CoreError'
import { createRng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { requireInteger } from '../requirements'
import { type ClassifierOptions, classifierPlan } from '../training/classifierPlan'
import type { EpochRecord } from '../training/trainNetwork'
import type { Progress } from './Experiment'
import { trainInSteps } from './trainInSteps'

/** What can ail a run, by what was done to it. */
export const runFaults = ['underfitting', 'overfitting', 'stop_earlier', 'rate_too_large', 'rate_too_small', 'fine'] as const
export type RunFault = (typeof runFaults)[number]

/** loss that a run must come down to on validation, in nats */
export const sickTarget = 0.52

export interface SickRun {
  readonly fault: RunFault
  /** losses by epoch */
  readonly train: readonly number[]
  readonly validation: readonly number[]
}

const [trainSize, validationSize] = [1200, 600]

/**
 * How a run is trained that has this fault, on how many of the vans. Details differ with the number, so that no two runs look alike.
 * @param detail in [0, 3)
 * @throws CoreError `out_of_range`
 * @example sickPlan('overfitting', 0).size; // => 60
 */
export function sickPlan(fault: RunFault, detail: number): { readonly size: number; readonly options: ClassifierOptions } {
  requireInteger(detail, 0, 2, 'detail')
  switch (fault) {
    case 'underfitting':
      return { size: trainSize, options: { hidden: [1], epochs: 30, learningRate: 0.003, lambda: 0.05 + 0.01 * detail } }
    case 'overfitting':
      return { size: 60 + 10 * detail, options: { hidden: [32], epochs: 60 } }
    case 'stop_earlier':
      return { size: 360 + 60 * detail, options: { hidden: [32], epochs: 80, learningRate: 0.012 } }
    case 'rate_too_large':
      return { size: trainSize, options: { hidden: [16], epochs: 30, learningRate: 5 + detail, optimiser: { kind: 'sgd' } } }
    case 'rate_too_small':
      return { size: trainSize, options: { hidden: [16], epochs: 30, learningRate: 0.0004 / (1 + detail), optimiser: { kind: 'sgd' } } }
    case 'fine':
      return { size: trainSize, options: { hidden: [10 + 2 * detail], epochs: 12, learningRate: 0.008 } }
    default:
      throw new CoreError('out_of_range', `there is no fault ${fault}`)
  }
}

/** The losses of a run with a fault, an epoch at a time. */
export function* trainSick(
  { train, validation }: Pick<DeliveryProblem, 'train' | 'validation'>,
  fault: RunFault,
  seed: number,
): Generator<EpochRecord, readonly EpochRecord[]> {
  const { size, options } = sickPlan(fault, seed % 3)
  return (yield* trainInSteps(createRng(seed), classifierPlan(firstExamples(train, size), validation, options))).history
}

const tamed = (loss: number) => (Number.isFinite(loss) ? Math.min(loss, 20) : 20)

/** Whether a run shows what was done to it, so that somebody who knows what to look for can say what it is. */
function shows({ fault, train, validation }: SickRun): boolean {
  const [ownEnd, end, least] = [train.at(-1) as number, validation.at(-1) as number, Math.min(...validation)]
  switch (fault) {
    case 'fine':
      return end <= sickTarget
    case 'stop_earlier':
      return least < sickTarget && end > sickTarget + 0.08 && ownEnd < sickTarget
    case 'overfitting':
      return least > sickTarget && ownEnd < sickTarget - 0.1
    case 'underfitting':
      return ownEnd > sickTarget && end > sickTarget
    case 'rate_too_large':
      return ownEnd > sickTarget && train.some((loss, i) => i > 0 && loss > (train[i - 1] as number) + 0.05)
    case 'rate_too_small':
      return ownEnd > sickTarget
  }
}

const mostTries = 8

/**
 * A real run with a fault that the seed hides. A run that by chance does not show its fault is drawn anew.
 * @throws CoreError `out_of_range`
 */
export function* sickRun({ seed }: { readonly seed: number }): Generator<Progress<SickRun>, SickRun> {
  requireInteger(seed, 0, 1e9, 'seed')
  const fault = runFaults[integerBelow(createRng(seed, 51), runFaults.length)] as RunFault
  let run: SickRun = { fault, train: [], validation: [] }
  for (let i = 0; i < mostTries; i++) {
    const own = seed + 100_003 * i
    const training = trainSick(drawDeliveryProblem(own, [trainSize, validationSize, 1]), fault, own)
    let step = training.next()
    for (; !step.done; step = training.next()) yield { share: (i + Math.min(0.99, step.value.epoch / 90)) / mostTries }
    run = {
      fault,
      train: step.value.map((record) => tamed(record.train.loss)),
      validation: step.value.map((record) => tamed(record.validation?.loss ?? Number.NaN)),
    }
    if (shows(run)) break
  }
  return run
}
