import type { Rng } from '../random/createRng'
import { trainNetwork, type EpochRecord, type TrainingPlan, type TrainingRun } from '../training/trainNetwork'

/** A training as part of a longer computation: it yields after each epoch. */
export function* trainInSteps(rng: Rng, plan: TrainingPlan): Generator<EpochRecord, TrainingRun> {
  const steps = trainNetwork(rng, plan)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (value.epoch) yield value.epoch
  }
}
