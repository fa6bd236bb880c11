import { type LabelledData, requireLabelledData } from '../data/LabelledData'
import { withColumn } from '../data/withColumn'
import type { Network } from '../models/network'
import type { Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { normal } from '../random/normal'
import { permutation } from '../random/permutation'
import { requireWithin } from '../requirements'

/** Faults of the training loop, for the lab: each is planted on purpose and by name, and none by default. */
export type TrainingFault =
  /** the gradient is added, not subtracted: the loss's sign is wrong */
  | 'flipped_gradient'
  /** the learning rate is 0: nothing moves */
  | 'zero_learning_rate'
  /** the learning rate is 100 times too large */
  | 'learning_rate_times_100'
  /** the first layer's weights never change */
  | 'frozen_layer'
  /** most hidden units of the first layer start where ReLU gives 0 for every example */
  | 'dead_units'
  /** units are dropped at evaluation too */
  | 'dropout_at_evaluation'

/** Faults of the data, planted before training. */
export type DataFault =
  /** a share of the labels is drawn anew */
  | 'label_noise'
  /** labels have been shuffled against their examples */
  | 'shuffled_labels'
  /** a column carries the label, as it will not in use */
  | 'leakage'
  /** a column is in another unit, a thousand times larger */
  | 'unnormalised_feature'
  /** validation data were preprocessed otherwise: moved and stretched */
  | 'different_preprocessing'

/**
 * Moves the first hidden layer's biases so far down that most of its units give 0 for every example. In place.
 * @param share of the units, in [0, 1]
 * @throws CoreError `out_of_range`
 */
export function killUnits(rng: Rng, network: Network, share: number): void {
  requireWithin(share, 0, 1, 'share')
  const [first] = network.layers
  if (!first || network.shape.hidden.length === 0) return
  const order = permutation(rng, first.outputs)
  for (const unit of order.subarray(0, Math.round(share * first.outputs))) first.biases[unit] = -100
}

/**
 * The data with a fault planted; the originals stay as they were. What a fault does to validation data differs: noise and shuffling leave them
 * alone, a leaking column is empty there, and another unit is on both sides.
 * @param strength what a fault takes: the share of labels that are drawn anew (`label_noise`); others do not ask
 * @returns the training and the validation part
 * @throws CoreError `out_of_range`, and as `requireLabelledData`
 */
export function plantDataFault(
  rng: Rng,
  fault: DataFault,
  train: LabelledData,
  validation: LabelledData,
  strength = 0.4,
): { readonly train: LabelledData; readonly validation: LabelledData } {
  requireWithin(strength, 0, 1, 'strength')
  for (const part of [train, validation]) requireLabelledData(part)
  switch (fault) {
    case 'label_noise':
      return {
        train: { ...train, labels: train.labels.map((label) => (rng.uniform() < strength ? integerBelow(rng, train.classes) : label)) },
        validation,
      }
    case 'shuffled_labels':
      return {
        train: { ...train, labels: Uint8Array.from(permutation(rng, train.labels.length), (i) => train.labels[i] as number) },
        validation,
      }
    case 'leakage':
      return {
        train: withColumn(train, (i) => 2 * (train.labels[i] as number) - 1 + normal(rng, 0, 0.1)),
        validation: withColumn(validation, () => normal(rng)),
      }
    case 'unnormalised_feature': {
      const column = integerBelow(rng, train.features.columns)
      const stretch = (value: number) => 1000 * value + 500
      return { train: mapColumn(train, column, stretch), validation: mapColumn(validation, column, stretch) }
    }
    case 'different_preprocessing': {
      const column = integerBelow(rng, train.features.columns)
      return { train, validation: mapColumn(validation, column, (value) => 2 * value + 1.5) }
    }
  }
}

function mapColumn(data: LabelledData, column: number, change: (value: number) => number): LabelledData {
  const { rows, columns } = data.features
  const values = data.features.values.slice()
  for (let i = 0; i < rows; i++) values[i * columns + column] = change(values[i * columns + column] as number)
  return { ...data, features: { rows, columns, values } }
}
