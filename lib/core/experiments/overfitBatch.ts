import { drawDeliveryProblem, type DeliveryProblem } from '../data/deliveryProblem'
import { firstExamples, type LabelledData } from '../data/LabelledData'
import { fitConstantClassifier } from '../models/constantModel'
import { classifierAccuracy } from '../models/classifierAccuracy'
import { createRng } from '../random/createRng'
import { requireInteger, requireWithin } from '../requirements'
import { classifierPlan } from '../training/classifierPlan'
import { plantDataFault, type TrainingFault } from '../training/faults'
import type { EpochRecord } from '../training/trainNetwork'
import type { Progress } from './Experiment'
import { trainInSteps } from './trainInSteps'

export const loopFaults = ['none', 'zero_learning_rate', 'shuffled_labels', 'flipped_gradient', 'frozen_layer', 'dead_units'] as const
export type LoopFault = (typeof loopFaults)[number]

export const sanityChecks = ['one_batch', 'loss_falls', 'larger_is_lower', 'fresh_examples'] as const
export type SanityCheck = (typeof sanityChecks)[number]

export interface OverfitInput {
  readonly seed: number
  /** in the one batch */
  readonly examples: number
  readonly steps: number
  readonly width: number
  readonly fault: LoopFault
}

export interface CheckOutcome {
  readonly check: SanityCheck
  /** whether a sound loop would show this */
  readonly passes: boolean
  /** what was measured, and what it is held against */
  readonly measured: number
  readonly limit: number
}

export interface OverfitBatch {
  /** loss on the batch after each step */
  readonly losses: readonly number[]
  /** accuracy on the batch, and on fresh vans, after the last */
  readonly accuracy: number
  readonly freshAccuracy: number
  /** what always saying the commoner class gets on the fresh vans */
  readonly constantAccuracy: number
  /** ln 2 */
  readonly nothingKnown: number
  /** of each fault, as far as they are computed */
  readonly outcomes: Readonly<Partial<Record<LoopFault, readonly CheckOutcome[]>>>
}

/** Losses beyond this are shown as this. */
const ceiling = 50
const tamed = (loss: number) => (Number.isFinite(loss) ? Math.min(loss, ceiling) : ceiling)

interface Run {
  readonly losses: readonly number[]
  readonly last: EpochRecord
}

/** Trains with a fault; a flipped gradient goes uphill by plain descent, where nothing normalises it. */
function* train(
  seed: number,
  data: LabelledData,
  fresh: LabelledData,
  fault: LoopFault,
  width: number,
  epochs: number,
  batchSize: number,
): Generator<undefined, Run> {
  const given = fault === 'shuffled_labels' ? plantDataFault(createRng(seed, 77), fault, data, fresh).train : data
  const faults: TrainingFault[] = fault === 'none' || fault === 'shuffled_labels' ? [] : [fault]
  const plan = classifierPlan(given, fresh, {
    hidden: [width],
    batchSize,
    epochs,
    faults,
    ...(fault === 'flipped_gradient' ? { optimiser: { kind: 'sgd' } } : {}),
  })
  const losses: number[] = []
  let last: EpochRecord | undefined
  for (const record of trainInSteps(createRng(seed, 5), plan)) {
    last = record
    losses.push(tamed(record.train.loss))
    yield undefined
  }
  return { losses, last: last as EpochRecord }
}

const [trainSize, freshSize] = [500, 400]
const epochs = 15
/** loss under which a batch counts as learnt by heart, in nats */
const byHeart = 0.1

/** The four sanity checks on one fault. */
function* check(
  problem: DeliveryProblem,
  seed: number,
  fault: LoopFault,
  { examples, width, steps }: OverfitInput,
): Generator<undefined, readonly CheckOutcome[]> {
  const batch = yield* train(seed, firstExamples(problem.train, examples), problem.validation, fault, width, steps, examples)
  const all = yield* train(seed, problem.train, problem.validation, fault, width, epochs, 32)
  const [small, large] = [
    yield* train(seed, problem.train, problem.validation, fault, 1, epochs, 32),
    yield* train(seed, problem.train, problem.validation, fault, 48, epochs, 32),
  ]
  const constant = classifierAccuracy(fitConstantClassifier(problem.train.labels, 2), problem.validation)
  const fall = { first: Math.log(2), last: all.losses.at(-1) ?? 0 }
  const error = Math.sqrt((constant * (1 - constant)) / freshSize)
  const of = (name: SanityCheck, measured: number, limit: number, passes: boolean): CheckOutcome => ({
    check: name,
    measured,
    limit,
    passes,
  })
  const batchLoss = batch.losses.at(-1) as number
  const [smallLoss, largeLoss] = [small.losses.at(-1) as number, large.losses.at(-1) as number]
  const fresh = all.last.validation?.accuracy ?? 0
  return [
    of('one_batch', batchLoss, byHeart, batchLoss <= byHeart),
    of('loss_falls', fall.last, 0.95 * fall.first, fall.last <= 0.95 * fall.first),
    of('larger_is_lower', largeLoss, 0.95 * smallLoss, largeLoss <= 0.95 * smallLoss),
    of('fresh_examples', fresh, constant + 2 * error, fresh > constant + 2 * error),
  ]
}

/**
 * Training on one batch with a fault or without, and what each sanity check says of every fault. O(faults · training).
 * @throws CoreError `out_of_range`
 * @example overfitBatch({ seed: 1, examples: 4, steps: 2, width: 2, fault: 'none' }).next().value.share; // => 0.15
 */
export function* overfitBatch(input: OverfitInput): Generator<Progress<OverfitBatch>, OverfitBatch> {
  const { seed, examples, steps, width, fault } = input
  requireInteger(examples, 2, trainSize, 'examples')
  requireInteger(steps, 1, 2000, 'steps')
  requireInteger(width, 1, 200, 'width')
  requireWithin(seed, 0, 1e9, 'seed')
  const problem = drawDeliveryProblem(seed, [trainSize, freshSize, 1])
  const outcomes: Partial<Record<LoopFault, readonly CheckOutcome[]>> = {}
  const running = train(seed, firstExamples(problem.train, examples), problem.validation, fault, width, steps, examples)
  let step = running.next()
  for (let done = 1; !step.done; step = running.next(), done++) yield { share: (0.3 * done) / steps }
  const { losses, last } = step.value
  const constantAccuracy = classifierAccuracy(fitConstantClassifier(problem.train.labels, 2), problem.validation)
  const result = (): OverfitBatch => ({
    losses,
    accuracy: last.train.accuracy,
    freshAccuracy: last.validation?.accuracy ?? 0,
    constantAccuracy,
    nothingKnown: Math.log(2),
    outcomes: { ...outcomes },
  })
  yield { share: 0.3, soFar: result() }
  for (const [i, each] of loopFaults.entries()) {
    const checking = check(problem, seed, each, input)
    let next = checking.next()
    for (; !next.done; next = checking.next()) yield { share: 0.3 + (0.7 * i) / loopFaults.length }
    outcomes[each] = next.value
    yield { share: 0.3 + (0.7 * (i + 1)) / loopFaults.length, soFar: result() }
  }
  return result()
}
