export interface Practice {
  readonly id: string
  readonly name: string
  readonly where: string
  /** chapters, by id, that teach it */
  readonly chapters: readonly string[]
  readonly tools: readonly string[]
}

/** Practices of the course, the chapters that teach them, and the tools that people do them with. */
export const practices: readonly Practice[] = [
  {
    id: 'metric',
    name: 'A metric that fits the price of mistakes',
    where: 'Medical diagnosis, fraud, search: wherever classes are judged.',
    chapters: ['ml-pipeline', 'performance-metrics'],
    tools: ['scikit-learn', 'torchmetrics'],
  },
  {
    id: 'baseline',
    name: 'Baselines and ablations',
    where: 'No paper is accepted without them; an ablation is the baseline of one component.',
    chapters: ['ml-pipeline', 'baselines'],
    tools: ['scikit-learn'],
  },
  {
    id: 'overfit',
    name: 'Overfitting on purpose',
    where: 'The first step of a training pipeline: it also shows that data arrive as they should.',
    chapters: ['baselines', 'debugging-strategies'],
    tools: ['PyTorch Lightning', 'TensorBoard'],
  },
  {
    id: 'curves',
    name: 'Learning curves',
    where: 'Wherever a model is developed: under- from overfitting, collecting data from changing the model.',
    chapters: ['diagnosing-problems', 'more-data'],
    tools: ['scikit-learn', 'TensorBoard', 'Weights & Biases'],
  },
  {
    id: 'search',
    name: 'Hyperparameter search',
    where: 'Automated, and due to both sides of a comparison alike.',
    chapters: ['hyperparameter-tuning', 'grid-vs-random'],
    tools: ['Optuna', 'Ray Tune', 'Weights & Biases'],
  },
  {
    id: 'gradients',
    name: 'Gradient checks and pictures of the inside',
    where: 'Wherever a layer or a loss is written by hand.',
    chapters: ['debugging-strategies'],
    tools: ['torch.autograd.gradcheck', 'TensorBoard'],
  },
  {
    id: 'transfer',
    name: 'Transfer learning and augmentation',
    where: 'The normal beginning in vision and language; growing for sound.',
    chapters: ['more-data', 'connections'],
    tools: ['torchvision', 'Hugging Face Transformers'],
  },
  {
    id: 'report',
    name: 'A report that can be believed',
    where: 'Metric, baselines, division, search, spread, and what did not help.',
    chapters: ['ml-pipeline', 'grid-vs-random', 'connections'],
    tools: ['MLflow', 'Weights & Biases'],
  },
]
