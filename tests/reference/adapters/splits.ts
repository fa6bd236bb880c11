import { kFold, stratifiedKFold } from '@lib/core/data/kFold'
import { splitSizes, stratifiedCounts, trainTestSizes } from '@lib/core/data/splitSizes'
import type { Adapter } from './Adapter'

export const splits: Adapter = {
  kfold_indices: (i) => {
    const folds = kFold(i.n, i.k)
    return { train: folds.map((fold) => fold.train), test: folds.map((fold) => fold.test) }
  },
  stratified_kfold_indices: (i) => ({ test: stratifiedKFold(i.y, i.k).map((fold) => fold.test) }),
  stratified_kfold_counts: (i) => {
    const tests = stratifiedKFold(i.y, i.k).map((fold) => fold.test)
    const labels = Array.from({ length: Math.max(...i.y) + 1 }, (_, label) => label)
    return {
      counts: tests.map((test) => labels.map((label) => test.filter((at) => i.y[at] === label).length)),
      fold_sizes: tests.map((test) => test.length),
    }
  },
  stratified_split_counts: (i) => stratifiedCounts(i.class_counts, i.n_test),
  train_test_sizes: (i) => trainTestSizes(i.n, i.test_fraction),
  split_sizes_fractions: (i) => ({ sizes: splitSizes(i.n, i.fractions) }),
}
