import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { augmentWithNoise, mixup } from '@lib/core/data/augment'
import { drawCircles } from '@lib/core/data/drawCircles'
import { drawClouds } from '@lib/core/data/drawClouds'
import { curveAt, curves, drawCurve } from '@lib/core/data/drawCurve'
import { drawDeliveries } from '@lib/core/data/drawDeliveries'
import { drawImbalanced } from '@lib/core/data/drawImbalanced'
import { drawMoons } from '@lib/core/data/drawMoons'
import { drawNoise } from '@lib/core/data/drawNoise'
import { drawSpirals } from '@lib/core/data/drawSpirals'
import { groupedKFold, kFold, stratifiedKFold } from '@lib/core/data/kFold'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { split, stratifiedSplit } from '@lib/core/data/split'
import { splitSizes, stratifiedCounts } from '@lib/core/data/splitSizes'
import { fitStandardiser, standardise } from '@lib/core/data/standardise'
import { matrixFromRows, rowsOf } from '@lib/core/matrices/Matrix'
import { createRng } from '@lib/core/random/createRng'
import { mean } from '@lib/core/statistics/mean'
import { standardDeviation } from '@lib/core/statistics/variance'

const seeds = fc.integer()
const labels = fc.array(fc.nat(3), { minLength: 8, maxLength: 60 })
const ascending = (indices: Iterable<number>) => [...indices].sort((a, b) => a - b)
const everyIndex = (n: number) => Array.from({ length: n }, (_, i) => i)
const share = (indices: Iterable<number>, all: readonly number[], label: number) => {
  const own = [...indices]
  return own.filter((i) => all[i] === label).length / own.length
}

describe('a split', () => {
  const fractions = fc.constantFrom([0.6, 0.2, 0.2], [0.5, 0.5], [0.8, 0.1, 0.1], [1])

  it('holds every index once, in parts of the sizes that were asked for', () => {
    fc.assert(
      fc.property(seeds, fc.nat(80), fractions, (seed, n, parts) => {
        const made = split(createRng(seed), n, parts)
        expect(ascending(made.flatMap((part) => [...part]))).toEqual(everyIndex(n))
        expect(made.map((part) => part.length)).toEqual(splitSizes(n, parts))
      }),
    )
  })

  it('is the same for the same seed', () => {
    expect(split(createRng(3), 50, [0.5, 0.5])).toEqual(split(createRng(3), 50, [0.5, 0.5]))
    expect(split(createRng(3), 50, [0.5, 0.5])).not.toEqual(split(createRng(4), 50, [0.5, 0.5]))
  })

  it('stratified, has each class’s share in every part, to one example', () => {
    fc.assert(
      fc.property(seeds, labels, (seed, all) => {
        const made = stratifiedSplit(createRng(seed), all, [0.5, 0.5])
        expect(ascending(made.flatMap((part) => [...part]))).toEqual(everyIndex(all.length))
        for (const label of new Set(all)) {
          const counts = made.map((part) => [...part].filter((i) => all[i] === label).length)
          expect(Math.abs((counts[0] as number) - (counts[1] as number))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('counts by class sum to the sizes of the parts, each within one of its exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (counts, part) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const testSize = Math.floor(part * total)
        const { train, test } = stratifiedCounts(counts, testSize)
        expect(test.reduce((sum, count) => sum + count, 0)).toBe(testSize)
        for (const [k, count] of counts.entries()) {
          expect((train[k] as number) + (test[k] as number)).toBe(count)
          expect(Math.abs((test[k] as number) - (count * testSize) / total)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('k folds', () => {
  const partitions = (folds: readonly { train: number[]; test: number[] }[], n: number) => {
    expect(ascending(folds.flatMap((fold) => fold.test))).toEqual(everyIndex(n))
    for (const { train, test } of folds) expect(ascending([...train, ...test])).toEqual(everyIndex(n))
  }

  it('test every index once, and train on all others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 10 }), (n, k) => {
        fc.pre(k <= n)
        const folds = kFold(n, k)
        partitions(folds, n)
        const sizes = folds.map((fold) => fold.test.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('stratified, differ by at most one example of a class', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 2, max: 6 }), (all, k) => {
        const folds = stratifiedKFold(all, k)
        partitions(folds, all.length)
        for (const label of new Set(all)) {
          const counts = folds.map((fold) => fold.test.filter((i) => all[i] === label).length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('grouped, never divide a group', () => {
    fc.assert(
      fc.property(labels, (groups) => {
        fc.pre(new Set(groups).size >= 2)
        const folds = groupedKFold(groups, 2)
        partitions(folds, groups.length)
        for (const { train, test } of folds) {
          const trained = new Set(train.map((i) => groups[i]))
          expect(test.some((i) => trained.has(groups[i]))).toBe(false)
        }
      }),
    )
  })
})

describe('standardising', () => {
  const table = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1000, max: 1100 })), { minLength: 3, maxLength: 30 })

  it('gives the training part mean 0 and deviation 1, and a constant column 0', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const train = matrixFromRows(rows)
        const scaled = rowsOf(standardise(train, fitStandardiser(train)))
        for (const j of [0, 1]) {
          const column = scaled.map((row) => row[j] as number)
          expect(mean(column)).toBeCloseTo(0, 9)
          if (new Set(rows.map((row) => row[j])).size > 1) expect(standardDeviation(column)).toBeCloseTo(1, 9)
          else expect(column.every((value) => Math.abs(value) < 1e-9)).toBe(true)
        }
      }),
    )
  })

  it('uses what the training part taught on every other part', () => {
    const { mean: centre, scale } = fitStandardiser(matrixFromRows([[0], [2]]))
    expect(rowsOf(standardise(matrixFromRows([[5]]), { mean: centre, scale }))).toEqual([[4]])
  })
})

describe('a data set that is drawn', () => {
  const makers: [name: string, make: (seed: number) => LabelledData][] = [
    ['circles', (seed) => drawCircles(createRng(seed), 40, 0.1)],
    ['clouds', (seed) => drawClouds(createRng(seed), 40, 0.3)],
    ['moons', (seed) => drawMoons(createRng(seed), 40, 0.1)],
    ['spirals', (seed) => drawSpirals(createRng(seed), 40, 0.05)],
    ['noise', (seed) => drawNoise(createRng(seed), 40)],
    ['imbalanced', (seed) => drawImbalanced(createRng(seed), 40, 0.1, 0.3)],
    ['deliveries', (seed) => drawDeliveries(createRng(seed), 40)],
  ]
  it.each(makers)('%s: the same for the same seed, another for another, with labels of its classes', (_, make) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = make(seed)
        expect(make(seed)).toEqual(data)
        expect(make(seed + 1).features.values).not.toEqual(data.features.values)
        expect(data.features.rows).toBe(40)
        expect(data.features.values.every(Number.isFinite)).toBe(true)
        expect([...data.labels].every((label) => label < data.classes)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('circles without noise lie on two circles', () => {
    const { features, labels: classes } = drawCircles(createRng(1), 200, 0)
    const radii = rowsOf(features).map(([x, y]) => Math.hypot(x as number, y as number))
    for (const label of [0, 1]) {
      const own = radii.filter((_, i) => classes[i] === label)
      expect(Math.max(...own) - Math.min(...own)).toBeLessThan(1e-9)
    }
  })

  it('a rare class is as rare as was asked for', () => {
    const { labels: classes } = drawImbalanced(createRng(1), 1000, 0.03, 0.3)
    expect([...classes].filter((label) => label === 1).length).toBe(30)
  })

  it('values scatter about their curve with the deviation that was asked for', () => {
    for (const name of Object.keys(curves) as (keyof typeof curves)[]) {
      const { features, targets } = drawCurve(createRng(2), name, 4000, 0.3)
      const residuals = targets.map((target, i) => target - curveAt(name, features.values[i] as number))
      expect(Math.abs(mean(residuals))).toBeLessThan(0.03)
      expect(Math.abs(standardDeviation(residuals) - 0.3)).toBeLessThan(0.03)
    }
  })

  it('deliveries are late as often as their chances say, about one in three', () => {
    const { labels: late, chances } = drawDeliveries(createRng(3), 20_000)
    expect(Math.abs(mean(late) - mean(chances))).toBeLessThan(0.015)
    expect(mean(late)).toBeGreaterThan(0.25)
    expect(mean(late)).toBeLessThan(0.45)
    expect(Math.max(...chances) - Math.min(...chances)).toBeGreaterThan(0.9)
  })
})

describe('augmentation', () => {
  const data = drawMoons(createRng(1), 20, 0.1)

  it('keeps the originals first and the classes of the copies', () => {
    const more = augmentWithNoise(createRng(2), data, 3, 0.05)
    expect(more.features.rows).toBe(80)
    expect(more.features.values.slice(0, 40)).toEqual(data.features.values)
    expect([...more.labels]).toEqual([0, 1, 2, 3].flatMap(() => [...data.labels]))
    const moved = more.features.values.slice(40).map((value, i) => value - (data.features.values[i % 40] as number))
    expect(Math.abs(standardDeviation(moved) - 0.05)).toBeLessThan(0.02)
  })

  it('mixes points between others, with targets that sum to 1', () => {
    const { features, targets } = mixup(createRng(2), data, 50)
    const limits = (j: number) => rowsOf(data.features).map((row) => row[j] as number)
    for (const row of rowsOf(features))
      for (const j of [0, 1]) {
        expect(row[j]).toBeGreaterThanOrEqual(Math.min(...limits(j)))
        expect(row[j]).toBeLessThanOrEqual(Math.max(...limits(j)))
      }
    for (const row of rowsOf(targets)) expect(row.reduce((sum, target) => sum + target, 0)).toBeCloseTo(1, 12)
  })
})

it('shares are kept by a stratified split of a large sample', () => {
  const { labels: late } = drawDeliveries(createRng(4), 3000)
  const all = [...late]
  for (const part of stratifiedSplit(createRng(5), all, [0.6, 0.2, 0.2]))
    expect(Math.abs(share(part, all, 1) - mean(all))).toBeLessThan(0.002)
})
