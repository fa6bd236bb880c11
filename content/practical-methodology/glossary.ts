/** A word of the trade as this course uses it. Plain text. */
export interface GlossaryEntry {
  readonly id: string
  readonly term: string
  readonly definition: string
  /** the chapter that teaches it */
  readonly chapter: string
}

const entry = (id: string, term: string, chapter: string, definition: string): GlossaryEntry => ({ id, term, chapter, definition })

// biome-ignore format: a definition a line
export const glossary: readonly GlossaryEntry[] = [
  entry('ablation', 'Ablation', 'debugging-strategies', 'Taking one part of a system away and measuring what its absence costs.'),
  entry('acquisition', 'Acquisition function', 'hyperparameter-tuning', 'What a model-based search maximises to choose the next trial: it weighs a promising mean against an uncertain one.'),
  entry('augmentation', 'Data augmentation', 'more-data', 'Making further training examples from those at hand by changes that keep the label: a flipped photograph, a paraphrase.'),
  entry('baseline', 'Baseline', 'baselines', 'The score of something simple, by which anything less simple has to be judged.'),
  entry('batch', 'Batch', 'baselines', 'The examples that one step of training looks at together.'),
  entry('bias', 'Bias', 'diagnosing-problems', 'How far a model’s average prediction, over many training sets, lies from the truth.'),
  entry('calibration', 'Calibration', 'performance-metrics', 'Agreement between the stated chance of an answer and how often such answers turn out right.'),
  entry('capacity', 'Capacity', 'diagnosing-problems', 'How many different functions a model can take on: its size, roughly, less what regularisation takes back.'),
  entry('coverage', 'Coverage', 'performance-metrics', 'The share of cases that a system answers at all, when it may refuse.'),
  entry('dropout', 'Dropout', 'diagnosing-problems', 'Switching units off at random during training, so that none can be relied on alone. At evaluation all are on.'),
  entry('early-stopping', 'Early stopping', 'diagnosing-problems', 'Keeping the weights of the epoch at which the validation loss was lowest.'),
  entry('epoch', 'Epoch', 'diagnosing-problems', 'One pass of training over all training examples.'),
  entry('gradient-check', 'Gradient check', 'debugging-strategies', 'Comparing a gradient that was derived with one measured by small steps.'),
  entry('grid-search', 'Grid search', 'grid-vs-random', 'Trying every combination of a few values for each hyperparameter.'),
  entry('hyperparameter', 'Hyperparameter', 'hyperparameter-tuning', 'A setting of training or of the model that the gradient does not touch: you choose it.'),
  entry('imbalance', 'Class imbalance', 'performance-metrics', 'One class being far more frequent than another.'),
  entry('leakage', 'Leakage', 'debugging-strategies', 'Information in the training data that will not be there, or not in that form, when the model is used.'),
  entry('learning-curve', 'Learning curve', 'more-data', 'A measure of performance against experience: against epochs, or against the number of training examples.'),
  entry('learning-rate', 'Learning rate', 'hyperparameter-tuning', 'The factor that turns a gradient into a step.'),
  entry('log-scale', 'Logarithmic scale', 'hyperparameter-tuning', 'An axis on which equal distances are equal ratios: from 0.001 to 0.01 is as far as from 0.01 to 0.1.'),
  entry('loss', 'Loss', 'performance-metrics', 'The quantity that training makes small. It stands in for the metric, which need not have a gradient.'),
  entry('metric', 'Metric', 'performance-metrics', 'The number by which you decide whether one model is better than another.'),
  entry('overfitting', 'Overfitting', 'diagnosing-problems', 'Being good on the examples trained on and markedly worse on fresh ones.'),
  entry('plateau', 'Plateau', 'more-data', 'A stretch over which a curve no longer moves in any way that matters.'),
  entry('power-law', 'Power law', 'more-data', 'A quantity that falls as a constant power of another; on two logarithmic axes, a straight line.'),
  entry('precision', 'Precision', 'performance-metrics', 'Of the cases called positive, the share that are.'),
  entry('random-search', 'Random search', 'grid-vs-random', 'Drawing every hyperparameter afresh for every trial.'),
  entry('recall', 'Recall', 'performance-metrics', 'Of the positive cases, the share that was called so.'),
  entry('regularisation', 'Regularisation', 'diagnosing-problems', 'Anything that makes a model fit its training data less well so that it does better on fresh data.'),
  entry('semi-supervised', 'Semi-supervised learning', 'more-data', 'Learning from a few examples with labels and many without.'),
  entry('successive-halving', 'Successive halving', 'hyperparameter-tuning', 'Starting many trials, and giving more time only to the better part of them, again and again.'),
  entry('surrogate', 'Surrogate', 'hyperparameter-tuning', 'A cheap model of how the score depends on the hyperparameters, fitted to the trials made so far.'),
  entry('test-set', 'Test set', 'ml-pipeline', 'Examples put aside to estimate, once, how well the finished system does.'),
  entry('training-set', 'Training set', 'ml-pipeline', 'The examples that the weights are fitted to.'),
  entry('transfer-learning', 'Transfer learning', 'more-data', 'Beginning with a model that was trained on much data of another task, and training it on.'),
  entry('trial', 'Trial', 'hyperparameter-tuning', 'One setting of the hyperparameters, tried.'),
  entry('underfitting', 'Underfitting', 'diagnosing-problems', 'Being bad already on the examples trained on.'),
  entry('validation-set', 'Validation set', 'ml-pipeline', 'Examples that the weights never saw, by which choices are made.'),
  entry('variance', 'Variance', 'diagnosing-problems', 'How much a model’s prediction differs from one training set to the next.'),
  entry('weight-decay', 'Weight decay', 'hyperparameter-tuning', 'Shrinking all weights a little at each step.'),
]
