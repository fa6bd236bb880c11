import { expect, it } from 'vitest'
import { courseSearch } from '@app/_components/courseSearch'
import { course } from '@content/practical-methodology/course'
import { glossary } from '@content/practical-methodology/glossary'
import { chapterEntries } from '@lib/catalog/catalog'
import { lessonSections } from '@lib/catalog/lessonText'
import { searchEntries } from '@lib/catalog/searchEntries'

const search = courseSearch(searchEntries(course))
const chapterOf = (href: string) => href.split(/[/#?]/)[3]
/** the chapters that a reader sees without looking far */
const found = (query: string) =>
  search(query)
    .slice(0, 3)
    .map(({ entry }) => chapterOf(entry.href))

/** What the field says, and the chapter that speaks of it. */
const terms: Readonly<Record<string, readonly string[]>> = {
  'ml-pipeline': [
    'cross-validation',
    'k-fold',
    'leave-one-out',
    'hold-out',
    'holdout',
    'test set',
    'train-test split',
    'validation set',
    'dev set',
    'training data',
    'stratified split',
    'confidence interval',
    'bootstrap',
    'requirements',
  ],
  'performance-metrics': [
    'confusion matrix',
    'accuracy',
    'precision',
    'recall',
    'sensitivity',
    'specificity',
    'false positive',
    'type I error',
    'true positive rate',
    'F1',
    'F₁',
    'F1 score',
    'F-measure',
    'F-beta',
    'ROC',
    'AUC',
    'PR curve',
    'precision-recall curve',
    'average precision',
    'threshold',
    'class imbalance',
    'prevalence',
    'calibration',
    'Brier score',
    'MSE',
    'RMSE',
    'MAE',
    'mean squared error',
    'NDCG',
    'MAP',
    'BLEU',
    'ROUGE',
    'perplexity',
    'log loss',
    'coverage',
    'abstention',
  ],
  baselines: ['baseline', 'dummy classifier', 'majority class', 'logistic regression', 'overfit one batch', 'sanity check'],
  'diagnosing-problems': [
    'overfitting',
    'underfitting',
    'bias-variance trade-off',
    'high variance',
    'capacity',
    'regularisation',
    'L2',
    'early stopping',
    'patience',
    'dropout',
    'epoch',
  ],
  'hyperparameter-tuning': [
    'hyperparameter',
    'learning rate',
    'step size',
    'batch size',
    'momentum',
    'weight decay',
    'log scale',
    'log-uniform',
    'Bayesian optimisation',
    'Gaussian process',
    'TPE',
    'Optuna',
    'expected improvement',
    'acquisition function',
    'surrogate',
    'successive halving',
    'Hyperband',
    'ASHA',
  ],
  'debugging-strategies': [
    'data leak',
    'leakage',
    'gradient check',
    'finite differences',
    'vanishing gradient',
    'exploding gradients',
    'dead units',
    'dying ReLU',
    'batch normalisation',
    'ablation',
    'ablation study',
  ],
  'more-data': [
    'learning curve',
    'power law',
    'scaling law',
    'data augmentation',
    'transfer learning',
    'fine-tuning',
    'semi-supervised',
    'synthetic data',
    'distribution shift',
    'concept drift',
  ],
  'grid-vs-random': ['grid search', 'random search', 'quasi-random', 'Sobol'],
  connections: ['seed', 'reproducibility'],
}

it.each(Object.entries(terms).flatMap(([chapter, asked]) => asked.map((query) => [query, chapter] as const)))(
  '“%s” leads into %s',
  (query, chapter) => expect(found(query)).toContain(chapter),
)

it.each([
  ['Cross validation', 'cross-validation'],
  ['crossvalidation', 'cross-validation'],
  ['confusion matrices', 'confusion matrix'],
  ['confusoin matrix', 'confusion matrix'],
  ['what is a confusion matrix', 'confusion matrix'],
  ['confusion mat', 'confusion matrix'],
  ['hyper-parameters', 'hyperparameter'],
  ['hyper parameters', 'hyperparameter'],
  ['over fitting', 'overfitting'],
  ['regularization', 'regularisation'],
  ['learning rates', 'learning rate'],
  ['losses', 'loss'],
])('“%s” finds what “%s” finds, however it is spelt', (asked, term) => {
  const [best] = search(term)
  expect(
    search(asked)
      .slice(0, 3)
      .map(({ entry }) => entry.id),
  ).toContain(best?.entry.id)
})

it.each(['gradient', 'learning', 'random', 'mean', 'confusion'])('what begins with “%s” stands before what only holds it', (begun) =>
  expect(search(begun)[0]?.entry.heading.toLowerCase()).toMatch(new RegExp(`^${begun}`)),
)

it('every exercise and every figure is among what a reader sees who types its name', () => {
  const seen = (query: string) =>
    search(query)
      .slice(0, 12)
      .map(({ entry }) => entry.href)
  for (const { chapter, exercises } of chapterEntries()) {
    const page = `/courses/${course.id}/${chapter.id}`
    for (const { definition } of exercises)
      for (const query of [definition.title, definition.slug]) expect(seen(query), query).toContain(`${page}/exercises/${definition.slug}`)
    for (const { id, name } of chapter.content.figures) expect(seen(name), name).toContain(`${page}#figure-${id}`)
  }
})

it('every word of the glossary leads to a heading that stands in its chapter', () => {
  for (const { term, chapter, section } of glossary) {
    const entry = chapterEntries().find((each) => each.chapter.id === chapter)
    expect(entry, `${term}: ${chapter}`).toBeDefined()
    if (entry && section)
      expect(
        lessonSections(course, entry.chapter.content).map(({ anchor }) => anchor),
        term,
      ).toContain(section)
  }
})

it('what nobody writes finds nothing', () => expect(search('zyxwvut qqqq')).toEqual([]))
