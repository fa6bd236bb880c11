import type { LabelledData } from '../data/LabelledData'
import type { Examples, TrainingPlan } from './trainNetwork'

/** Labelled data as what a network is trained on. */
export const examplesOf = ({ features, labels }: LabelledData): Examples => ({ features, targets: { kind: 'classes', labels } })

export type ClassifierOptions = { readonly hidden: readonly number[] } & Omit<Partial<TrainingPlan>, 'shape' | 'train' | 'validation'> &
  Partial<Pick<TrainingPlan['shape'], 'activation' | 'dropout'>>

/**
 * How the course trains a small classifier unless told otherwise: ReLU, Adam at 0.01, batches of 32, 20 epochs.
 * @example classifierPlan({ features: zeros(2, 1), labels: Uint8Array.of(0, 1), classes: 2 }, undefined, { hidden: [4] }).epochs; // => 20
 */
export function classifierPlan(
  train: LabelledData,
  validation: LabelledData | undefined,
  { hidden, activation = 'relu', dropout, ...plan }: ClassifierOptions,
): TrainingPlan {
  return {
    shape: { inputs: train.features.columns, hidden, outputs: train.classes, activation, ...(dropout === undefined ? {} : { dropout }) },
    train: examplesOf(train),
    validation: validation && examplesOf(validation),
    optimiser: { kind: 'adam' },
    learningRate: 0.01,
    batchSize: 32,
    epochs: 20,
    ...plan,
  }
}
