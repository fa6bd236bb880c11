/** A word of the trade as this course uses it. Plain text. */
export interface GlossaryEntry {
  readonly id: string
  readonly term: string
  readonly definition: string
  /** the chapter that teaches it */
  readonly chapter: string
  /** the heading in its lesson, as an anchor, under which it is spoken of; else the chapter as a whole */
  readonly section?: string
  /** what else it is called in the field; found by a search, and not shown */
  readonly also?: readonly string[]
}

const entry = (
  id: string,
  term: string,
  chapter: string,
  definition: string,
  more: Pick<GlossaryEntry, 'section' | 'also'> = {},
): GlossaryEntry => ({ id, term, chapter, definition, ...more })

// biome-ignore format: a definition a line
export const glossary: readonly GlossaryEntry[] = [
  entry('ablation', 'Ablation', 'debugging-strategies', 'Taking one part of a system away and measuring what its absence costs.', { also: ['ablation study'] }),
  entry('accuracy', 'Accuracy', 'performance-metrics', 'The share of all cases that were judged rightly.', { section: 'the-number-that-flatters', also: ['error rate', 'zero-one loss'] }),
  entry('acquisition', 'Acquisition function', 'hyperparameter-tuning', 'What a model-based search maximises to choose the next trial: it weighs a promising mean against an uncertain one.', { section: 'a-model-of-the-search-itself', also: ['exploration and exploitation', 'UCB', 'infill criterion'] }),
  entry('area-under-curve', 'Area under the ROC curve', 'performance-metrics', 'The chance that a random positive outscores a random negative, ties counting one half.', { section: 'every-line-at-once', also: ['AUC', 'AUROC', 'ROC AUC', 'c-statistic'] }),
  entry('augmentation', 'Data augmentation', 'more-data', 'Making further training examples from those at hand by changes that keep the label: a flipped photograph, a paraphrase.', { section: 'four-other-ways', also: ['synthetic examples'] }),
  entry('average-precision', 'Average precision', 'performance-metrics', 'The area under the PR curve, in steps: the precision at each positive, averaged.', { section: 'every-line-at-once', also: ['AP', 'AUPRC', 'PR AUC'] }),
  entry('baseline', 'Baseline', 'baselines', 'The score of something simple, by which anything less simple has to be judged.', { section: 'five-rungs', also: ['dummy classifier', 'majority class', 'naive model', 'benchmark'] }),
  entry('batch', 'Batch', 'baselines', 'The examples that one step of training looks at together.', { also: ['mini-batch', 'batch size'] }),
  entry('batch-normalisation', 'Batch normalisation', 'debugging-strategies', 'Centring and scaling a layer’s values by the batch in training, and by running averages at evaluation.', { section: 'three-places-for-a-bug', also: ['batchnorm'] }),
  entry('bayesian-optimisation', 'Bayesian optimisation', 'hyperparameter-tuning', 'A search that keeps a model of all trials so far, and tries next where that model promises most.', { section: 'a-model-of-the-search-itself', also: ['SMBO', 'sequential model-based optimisation', 'TPE', 'Parzen'] }),
  entry('bias', 'Bias', 'diagnosing-problems', 'How far a model’s average prediction, over many training sets, lies from the truth.', { section: 'why-capacity-cuts-both-ways', also: ['bias-variance trade-off'] }),
  entry('bleu', 'BLEU', 'performance-metrics', 'A measure of translations: which share of their word sequences stands in a reference, with a penalty for brevity.', { section: 'when-the-answer-is-not-yes-or-no', also: ['machine translation', 'n-gram overlap'] }),
  entry('calibration', 'Calibration', 'performance-metrics', 'Agreement between the stated chance of an answer and how often such answers turn out right.', { also: ['reliability diagram', 'Brier score', 'expected calibration error', 'ECE'] }),
  entry('capacity', 'Capacity', 'diagnosing-problems', 'How many different functions a model can take on: its size, roughly, less what regularisation takes back.', { section: 'why-capacity-cuts-both-ways', also: ['model complexity', 'expressiveness'] }),
  entry('confidence-interval', 'Confidence interval', 'ml-pipeline', 'A range computed so that, drawn again and again, it holds the true value in a stated share of cases.', { section: 'the-envelope-you-open-once', also: ['95 % interval', 'Wilson interval', 'bootstrap', 'uncertainty of a score', 'error bars', 'significance'] }),
  entry('confusion-matrix', 'Confusion matrix', 'performance-metrics', 'The table of outcomes: how many cases of each class were called what. With two classes: hits, misses, false alarms and the rest.', { section: 'four-outcomes-two-questions', also: ['contingency table', 'error matrix', 'TP, FP, FN, TN', 'true positive', 'true negative', 'false positive', 'false negative', 'type I error', 'type II error'] }),
  entry('coverage', 'Coverage', 'performance-metrics', 'The share of cases that a system answers at all, when it may refuse.', { also: ['abstention', 'selective classification', 'reject option'] }),
  entry('cross-validation', 'Cross-validation', 'ml-pipeline', 'Validating several times, each time on another part of the data, and averaging. It makes few examples go further than one validation set.', { section: 'the-envelope-you-open-once', also: ['k-fold', 'folds', 'leave-one-out', 'CV'] }),
  entry('distribution-shift', 'Distribution shift', 'more-data', 'The data of use differing from the data of training: another time, another place, other people.', { section: 'when-it-helps-and-when-it-does-not', also: ['dataset shift', 'covariate shift', 'concept drift', 'domain shift'] }),
  entry('dropout', 'Dropout', 'diagnosing-problems', 'Switching units off at random during training, so that none can be relied on alone. At evaluation all are on.'),
  entry('early-stopping', 'Early stopping', 'diagnosing-problems', 'Keeping the weights of the epoch at which the validation loss was lowest.', { section: 'four-patterns', also: ['patience'] }),
  entry('epoch', 'Epoch', 'diagnosing-problems', 'One pass of training over all training examples.'),
  entry('expected-improvement', 'Expected improvement', 'hyperparameter-tuning', 'What a candidate is expected to gain on the best so far, its chance of gaining nothing included.', { section: 'a-model-of-the-search-itself', also: ['EI'] }),
  entry('f-score', 'F-score', 'performance-metrics', 'One number from precision and recall: their harmonic mean, in which recall counts β times as much.', { section: 'four-outcomes-two-questions', also: ['F1', 'F1 score', 'F-measure', 'F-beta', 'Fβ'] }),
  entry('false-positive-rate', 'False positive rate', 'performance-metrics', 'Of the negative cases, the share that was called positive.', { section: 'moving-the-line', also: ['fall-out', 'false alarm rate', 'specificity', 'true negative rate', 'FPR'] }),
  entry('gaussian-process', 'Gaussian process', 'hyperparameter-tuning', 'A model that gives, for any setting not yet tried, a mean and how unsure it is; the usual surrogate.', { section: 'a-model-of-the-search-itself', also: ['kriging', 'GP'] }),
  entry('gradient-check', 'Gradient check', 'debugging-strategies', 'Comparing a gradient that was derived with one measured by small steps.', { section: 'checking-a-gradient', also: ['finite differences', 'numerical gradient', 'gradcheck'] }),
  entry('grid-search', 'Grid search', 'grid-vs-random', 'Trying every combination of a few values for each hyperparameter.', { section: 'nine-trials-two-ways', also: ['exhaustive search', 'parameter sweep'] }),
  entry('hyperband', 'Hyperband', 'hyperparameter-tuning', 'Several ladders of successive halving, from many trials that start with little to few that run to the end.', { section: 'dropping-the-hopeless-early', also: ['ASHA', 'multi-fidelity', 'early termination'] }),
  entry('hyperparameter', 'Hyperparameter', 'hyperparameter-tuning', 'A setting of training or of the model that the gradient does not touch: you choose it.', { section: 'which-knob-first', also: ['tuning', 'knob'] }),
  entry('imbalance', 'Class imbalance', 'performance-metrics', 'One class being far more frequent than another.', { section: 'the-number-that-flatters', also: ['rare class', 'skewed classes', 'prevalence', 'base rate'] }),
  entry('leakage', 'Leakage', 'debugging-strategies', 'Information in the training data that will not be there, or not in that form, when the model is used.', { section: 'it-fails-in-silence', also: ['data leak', 'target leakage', 'contamination', 'train-test overlap'] }),
  entry('learning-curve', 'Learning curve', 'more-data', 'A measure of performance against experience: against epochs, or against the number of training examples.'),
  entry('learning-rate', 'Learning rate', 'hyperparameter-tuning', 'The factor that turns a gradient into a step.', { section: 'which-knob-first', also: ['step size'] }),
  entry('log-scale', 'Logarithmic scale', 'hyperparameter-tuning', 'An axis on which equal distances are equal ratios: from 0.001 to 0.01 is as far as from 0.01 to 0.1.', { section: 'equal-ratios-not-equal-steps', also: ['log-uniform'] }),
  entry('logistic-regression', 'Logistic regression', 'baselines', 'The linear model for classes: a weighted sum of the columns, turned into a chance.', { section: 'five-rungs', also: ['linear classifier', 'logit'] }),
  entry('loss', 'Loss', 'performance-metrics', 'The quantity that training makes small. It stands in for the metric, which need not have a gradient.', { also: ['objective function', 'cost function', 'cross-entropy', 'log loss', 'surrogate loss'] }),
  entry('mean-absolute-error', 'Mean absolute error', 'performance-metrics', 'The mean size of the errors, each charged as it is. The constant that has least of it is the median.', { section: 'when-the-answer-is-not-yes-or-no', also: ['MAE', 'L1 loss'] }),
  entry('mean-squared-error', 'Mean squared error', 'performance-metrics', 'The mean of the squared errors, so that one wild error outweighs many small ones.', { section: 'when-the-answer-is-not-yes-or-no', also: ['MSE', 'RMSE', 'root mean squared error', 'L2 loss'] }),
  entry('metric', 'Metric', 'performance-metrics', 'The number by which you decide whether one model is better than another.', { also: ['performance measure', 'score', 'KPI'] }),
  entry('ndcg', 'NDCG', 'performance-metrics', 'A measure of rankings that knows grades of good and pays less for good things further down, as a share of the best order.', { section: 'when-the-answer-is-not-yes-or-no', also: ['normalised discounted cumulative gain', 'DCG', 'MAP', 'ranking metric'] }),
  entry('overfit-one-batch', 'Overfitting one batch', 'baselines', 'The first check of a training loop: a network with enough weights must learn a few examples by heart.', { section: 'three-checks-before-you-train', also: ['sanity check', 'smoke test'] }),
  entry('overfitting', 'Overfitting', 'diagnosing-problems', 'Being good on the examples trained on and markedly worse on fresh ones.', { section: 'three-numbers-not-one', also: ['generalisation gap', 'memorising'] }),
  entry('perplexity', 'Perplexity', 'performance-metrics', 'How surprised a language model is by real text: over how many words, all alike, it seems to hesitate.', { section: 'when-the-answer-is-not-yes-or-no', also: ['language model', 'bits per token'] }),
  entry('plateau', 'Plateau', 'more-data', 'A stretch over which a curve no longer moves in any way that matters.', { also: ['diminishing returns', 'saturation'] }),
  entry('power-law', 'Power law', 'more-data', 'A quantity that falls as a constant power of another; on two logarithmic axes, a straight line.', { section: 'how-much-more', also: ['scaling law'] }),
  entry('pr-curve', 'PR curve', 'performance-metrics', 'Precision against recall for all possible thresholds.', { section: 'every-line-at-once', also: ['precision-recall curve'] }),
  entry('precision', 'Precision', 'performance-metrics', 'Of the cases called positive, the share that are.', { section: 'four-outcomes-two-questions', also: ['positive predictive value', 'PPV'] }),
  entry('quasi-random', 'Quasi-random sequence', 'grid-vs-random', 'Points that fill a range evenly, no two of which share a coordinate.', { section: 'when-the-grid-wins', also: ['low-discrepancy', 'Sobol', 'Halton'] }),
  entry('random-search', 'Random search', 'grid-vs-random', 'Drawing every hyperparameter afresh for every trial.', { section: 'nine-trials-two-ways', also: ['Monte Carlo search'] }),
  entry('recall', 'Recall', 'performance-metrics', 'Of the positive cases, the share that was called so.', { section: 'four-outcomes-two-questions', also: ['sensitivity', 'true positive rate', 'hit rate', 'TPR'] }),
  entry('regularisation', 'Regularisation', 'diagnosing-problems', 'Anything that makes a model fit its training data less well so that it does better on fresh data.', { section: 'cures-and-what-they-cost', also: ['penalty', 'L2', 'ridge'] }),
  entry('roc-curve', 'ROC curve', 'performance-metrics', 'Recall against the false positive rate for all possible thresholds.', { section: 'every-line-at-once', also: ['receiver operating characteristic'] }),
  entry('rouge', 'ROUGE', 'performance-metrics', 'A measure of summaries: which share of a reference they recover.', { section: 'when-the-answer-is-not-yes-or-no', also: ['summarisation'] }),
  entry('seed', 'Seed', 'connections', 'The number that a sequence of random draws begins from. The same seed gives the same draws.', { section: 'a-report-that-can-be-believed', also: ['random state', 'reproducibility'] }),
  entry('semi-supervised', 'Semi-supervised learning', 'more-data', 'Learning from a few examples with labels and many without.', { section: 'four-other-ways', also: ['pseudo-labels', 'unlabelled data'] }),
  entry('successive-halving', 'Successive halving', 'hyperparameter-tuning', 'Starting many trials, and giving more time only to the better part of them, again and again.', { section: 'dropping-the-hopeless-early', also: ['racing', 'pruning of trials'] }),
  entry('surrogate', 'Surrogate', 'hyperparameter-tuning', 'A cheap model of how the score depends on the hyperparameters, fitted to the trials made so far.', { section: 'a-model-of-the-search-itself', also: ['response surface'] }),
  entry('test-set', 'Test set', 'ml-pipeline', 'Examples put aside to estimate, once, how well the finished system does.', { section: 'the-envelope-you-open-once', also: ['hold-out', 'held-out data', 'train-test split'] }),
  entry('threshold', 'Threshold', 'performance-metrics', 'The score from which a case is called positive. The price of each mistake says where it belongs.', { section: 'moving-the-line', also: ['cut-off', 'decision boundary', 'operating point'] }),
  entry('training-set', 'Training set', 'ml-pipeline', 'The examples that the weights are fitted to.', { section: 'the-envelope-you-open-once', also: ['training data', 'train-test split'] }),
  entry('transfer-learning', 'Transfer learning', 'more-data', 'Beginning with a model that was trained on much data of another task, and training it on.', { section: 'four-other-ways', also: ['fine-tuning', 'pre-training', 'foundation model'] }),
  entry('trial', 'Trial', 'hyperparameter-tuning', 'One setting of the hyperparameters, tried.'),
  entry('underfitting', 'Underfitting', 'diagnosing-problems', 'Being bad already on the examples trained on.', { section: 'three-numbers-not-one', also: ['high bias'] }),
  entry('validation-set', 'Validation set', 'ml-pipeline', 'Examples that the weights never saw, by which choices are made.', { section: 'the-envelope-you-open-once', also: ['development set', 'dev set', 'hold-out'] }),
  entry('vanishing-gradient', 'Vanishing gradient', 'debugging-strategies', 'A gradient that reaches a layer as zero, or nearly, so that the layer does not learn. One that grows without bound explodes.', { section: 'look-at-it', also: ['exploding gradient', 'dead units', 'dying ReLU', 'gradient flow'] }),
  entry('variance', 'Variance', 'diagnosing-problems', 'How much a model’s prediction differs from one training set to the next.', { section: 'why-capacity-cuts-both-ways', also: ['bias-variance decomposition'] }),
  entry('weight-decay', 'Weight decay', 'hyperparameter-tuning', 'Shrinking all weights a little at each step.', { section: 'which-knob-first', also: ['L2 penalty', 'ridge', 'AdamW'] }),
]
