import type { LabelledData } from '@lib/core/data/LabelledData'
import { createRng } from '@lib/core/random/createRng'
import { type ClassifierOptions, classifierPlan } from '@lib/core/training/classifierPlan'
import { type EpochRecord, runTraining, type TrainingRun } from '@lib/core/training/trainNetwork'

/** Trains a small ReLU network with Adam, unless told otherwise. */
export const trainSmall = (seed: number, train: LabelledData, validation: LabelledData, options: ClassifierOptions): TrainingRun =>
  runTraining(createRng(seed), classifierPlan(train, validation, options))

/** The losses of a run, epoch by epoch, for drawing. */
export function lossCurves(history: readonly EpochRecord[]) {
  return {
    x: history.map(({ epoch }) => epoch + 1),
    train: history.map(({ train }) => train.loss),
    validation: history.map(({ validation }) => validation?.loss ?? Number.NaN),
  }
}
