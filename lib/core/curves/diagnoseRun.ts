import { CoreError } from '../CoreError'
import { requireFinite, requirePositive, requireSameLength } from '../requirements'

export type Diagnosis =
  /** both losses are high and close: add capacity, train longer, regularise less */
  | 'underfitting'
  /** training is good, validation is not: more data, more regularisation, less capacity */
  | 'overfitting'
  /** validation was good and rises while training still falls: stop earlier */
  | 'stop_earlier'
  /** both stopped falling early, far from the target, or never fell: learning rate, optimiser, bugs */
  | 'not_optimising'
  /** validation meets the target */
  | 'fine'

export interface RunSigns {
  readonly trainLoss: number
  readonly validationLoss: number
  /** lowest validation loss, and its epoch from 0 */
  readonly bestValidationLoss: number
  readonly bestEpoch: number
  /** share of the whole fall of the training loss that the last half of the run brought; 0 when it did not fall */
  readonly lateFall: number
}

/**
 * What to look at in a run's losses: how it ended, where validation was best, and whether training was still falling. O(epochs).
 * @param train loss after each epoch, at least 2, finite
 * @param validation as many
 * @throws CoreError `length_mismatch` | `out_of_range` | `non_finite`
 * @example runSigns([4, 2, 1, 1], [4, 2, 3, 5]).bestEpoch; // => 1
 */
export function runSigns(train: ArrayLike<number>, validation: ArrayLike<number>): RunSigns {
  requireSameLength(train, validation, 'train and validation')
  if (train.length < 2) throw new CoreError('out_of_range', 'a run of one epoch has no shape')
  requireFinite(train, 'train')
  requireFinite(validation, 'validation')
  const last = train.length - 1
  let bestEpoch = 0
  for (let epoch = 1; epoch <= last; epoch++) if ((validation[epoch] as number) < (validation[bestEpoch] as number)) bestEpoch = epoch
  const fall = (train[0] as number) - (train[last] as number)
  const late = (train[last >> 1] as number) - (train[last] as number)
  return {
    trainLoss: train[last] as number,
    validationLoss: validation[last] as number,
    bestValidationLoss: validation[bestEpoch] as number,
    bestEpoch,
    lateFall: fall > 0 ? Math.max(0, late) / fall : 0,
  }
}

/**
 * The diagnostic patterns of a run, read against a target loss. In this order: validation at or below the target is fine. Training at or
 * below it is overfitting, and if validation itself had met the target before it rose, the run should have stopped earlier. Training above it
 * is a problem of optimisation when the loss fell by no more than a tenth, or brought less than a fiftieth of its fall in the last half
 * of the run; otherwise it is underfitting. A plateau alone cannot tell a poor optimiser from too small a model: the learning rate is the
 * cheaper thing to try. O(epochs).
 * @param target the loss that would do, > 0: what people reach, what the requirement says
 * @throws CoreError `length_mismatch` | `out_of_range` | `non_finite`
 * @see Goodfellow, Bengio & Courville 2016, section 11.3
 * @example diagnoseRun([3, 1, 0.1], [3, 2, 2.5], 0.5); // => 'overfitting'
 */
export function diagnoseRun(train: ArrayLike<number>, validation: ArrayLike<number>, target: number): Diagnosis {
  const { trainLoss, validationLoss, bestValidationLoss, lateFall } = runSigns(train, validation)
  requirePositive(target, 'target')
  if (validationLoss <= target) return 'fine'
  if (trainLoss <= target) return bestValidationLoss <= target ? 'stop_earlier' : 'overfitting'
  const fell = (train[0] as number) - trainLoss
  const stuck = fell <= 0.1 * Math.abs(train[0] as number)
  return stuck || lateFall < 0.02 ? 'not_optimising' : 'underfitting'
}
