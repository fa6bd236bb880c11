/** A table or list that a lesson has to hold, and what each of its rows has to say. */
export interface RequiredRows {
  readonly chapter: string
  readonly name: string
  readonly rows: readonly RegExp[]
}

/** What the course is not complete without, whoever writes it anew. */
export const requiredRows: readonly RequiredRows[] = [
  {
    chapter: 'ml-pipeline',
    name: 'the four stages',
    rows: [/\*\*Say what the problem is/, /\*\*Put a floor under it/, /\*\*Go round/, /\*\*Tune and hand over/],
  },
  {
    chapter: 'performance-metrics',
    name: 'measures for other answers',
    rows: [/\| A quantity \| MSE or MAE/, /\| A ranking \| NDCG or MAP/, /\| Text \| BLEU, ROUGE or perplexity/],
  },
  {
    chapter: 'baselines',
    name: 'the five rungs',
    rows: [/\| Random \|/, /\| Constant \|/, /\| Linear \|/, /\| Small network \|/, /\| Known architecture \|.*ResNet.*BERT/],
  },
  {
    chapter: 'baselines',
    name: 'the three checks',
    rows: [/\*\*One: .*single batch/, /\*\*Two: .*loss fall/, /\*\*Three: .*larger model/],
  },
  {
    chapter: 'diagnosing-problems',
    name: 'the four patterns',
    rows: [
      /\*\*Both losses high, and close together/,
      /\*\*Training loss low, validation loss high/,
      /\*\*Both losses go flat early/,
      /\*\*Validation loss rises while training loss falls/,
    ],
  },
  {
    chapter: 'hyperparameter-tuning',
    name: 'the order of tuning',
    rows: [
      /\| 1, critical \| Learning rate \|.*10\^\{-5\}.*10\^\{-1\}/,
      /\| 2 \| Batch size \| 16, 32, 64, 128, 256/,
      /\| 3 \| Weight decay \|.*10\^\{-5\}.*10\^\{-1\}/,
      /\| 4 \| Dropout rate \| 0\.0 to 0\.5/,
      /\| 5 \| Architecture/,
    ],
  },
  {
    chapter: 'debugging-strategies',
    name: 'the checklist',
    rows: [
      /\*\*Overfit one batch/,
      /\*\*Check the gradients.*NaN/,
      /\*\*Look at predictions/,
      /\*\*Take parts away/,
      /\*\*Make it smaller/,
    ],
  },
  {
    chapter: 'debugging-strategies',
    name: 'the three places for a bug',
    rows: [
      /\| Data \| Wrong labels.*Leakage/,
      /\| Training \| The wrong loss.*dead units/,
      /\| Evaluation \|.*batch normalisation.*Dropout left on/,
    ],
  },
  {
    chapter: 'more-data',
    name: 'the four alternatives',
    rows: [/Data augmentation<\/Term> \|/, /Transfer learning<\/Term> \|/, /Semi-supervised learning<\/Term> \|/, /\| Synthetic data \|/],
  },
  { chapter: 'grid-vs-random', name: 'the three experiments', rows: [/\| 9 \|/, /\| 16 \|/, /\| 25 \|/] },
  {
    chapter: 'connections',
    name: 'where the practices live',
    rows: [
      /Learning curves<\/Term> \|/,
      /\| Hyperparameter search \|.*Optuna, Ray Tune.*Weights & Biases/,
      /Baselines<\/Term> \|.*Ablations/,
      /\| Overfitting on purpose \|/,
      /Precision<\/Term> and .*recall<\/Term> \| Medical diagnosis, fraud/,
      /Transfer learning<\/Term> \|.*ImageNet.*BERT/,
      /Data augmentation<\/Term> \|.*synonyms.*sound/,
    ],
  },
]
