import { drawCurve } from '@lib/core/data/drawCurve'
import { drawMoons } from '@lib/core/data/drawMoons'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { polynomialFeatures } from '@lib/core/models/polynomialFeatures'
import { createRng } from '@lib/core/random/createRng'
import { fitGaussianProcess } from '@lib/core/search/gaussianProcess'
import type { Space } from '@lib/core/search/space'
import { gridTrials, randomTrials } from '@lib/core/search/trialPlans'
import { median } from '@lib/core/statistics/median'
import { course } from './course'

type Point = readonly [x: number, y: number]

/** A small picture, in shares of its width and its height; y points up. */
export interface PlateDrawing {
  readonly lines: readonly { readonly points: readonly Point[]; readonly kind: 'strong' | 'faint' | 'dashed' }[]
  readonly dots: readonly { readonly at: Point; readonly kind: 'filled' | 'open' }[]
  /** between two edges */
  readonly band?: readonly [low: readonly Point[], high: readonly Point[]]
}

const steps = (count: number) => Array.from({ length: count + 1 }, (_, i) => i / count)
const onUnit = (value: number, low: number, high: number) => (value - low) / (high - low)

/** A division in three parts: each dot an example, in the order of a shuffle. */
function parts(): PlateDrawing {
  const dots = steps(23).flatMap((x, i) =>
    [0.2, 0.4, 0.6, 0.8].map((y): PlateDrawing['dots'][number] => ({ at: [0.02 + 0.96 * x, y], kind: i < 14 ? 'filled' : 'open' })),
  )
  const wall = (x: number): PlateDrawing['lines'][number] => ({ points: [[x, 0.05], [x, 0.95]], kind: 'strong' }) // biome-ignore format: two ends
  return { lines: [wall(0.02 + (0.96 * 13.5) / 23), wall(0.02 + (0.96 * 18.5) / 23)], dots }
}

/** Two moons: what a straight line cannot part. */
function moons(): PlateDrawing {
  const { features, labels } = drawMoons(createRng(3), 90, 0.12)
  const dots = Array.from(labels, (label, i): PlateDrawing['dots'][number] => ({
    at: [onUnit(features.values[2 * i] ?? 0, -1.5, 2.5), onUnit(features.values[2 * i + 1] ?? 0, -1, 1.5)],
    kind: label === 1 ? 'filled' : 'open',
  }))
  return { lines: [{ points: [[0, 0.62], [1, 0.38]], kind: 'dashed' }], dots } // biome-ignore format: two ends
}

/** Twenty points, and the curves that are too simple and too free for them. */
function fits(): PlateDrawing {
  const data = drawCurve(createRng(5), 'wave', 20, 0.3)
  const at = ([x, y]: Point): Point => [onUnit(x, -1, 1), onUnit(y, -1.9, 1.9)]
  const curve = (degree: number): readonly Point[] => {
    const model = fitLinearRegression(polynomialFeatures(data.features.values, degree), data.targets)
    const xs = steps(80).map((share) => -0.95 + 1.9 * share)
    const ys = model.predict(polynomialFeatures(xs, degree))
    return xs.map((x, i) => at([x, Math.min(1.9, Math.max(-1.9, ys[i] ?? 0))]))
  }
  return {
    lines: [
      { points: curve(1), kind: 'dashed' },
      { points: curve(3), kind: 'strong' },
      { points: curve(9), kind: 'faint' },
    ],
    dots: Array.from(data.targets, (y, i) => ({ at: at([data.features.values[i] ?? 0, y]), kind: 'open' as const })),
  }
}

/** What a search believes after five trials, and how unsure it is. */
function belief(): PlateDrawing {
  const [xs, ys] = [
    [0.05, 0.3, 0.42, 0.7, 0.95],
    [0.7, 0.45, 0.2, 0.5, 0.85],
  ] as const
  const process = fitGaussianProcess(matrixFromRows(xs.map((x) => [x])), ys, {
    kernel: 'matern52',
    lengthScales: [0.2],
    signalVariance: 0.06,
    noiseVariance: 1e-4,
    normalise: false,
  })
  const grid = steps(80)
  const { mean, deviation } = process.posterior(matrixFromRows(grid.map((x) => [x])))
  const edge = (times: number): readonly Point[] => grid.map((x, i) => [x, (mean[i] ?? 0) + times * (deviation[i] ?? 0)])
  return {
    lines: [{ points: edge(0), kind: 'strong' }],
    dots: xs.map((x, i) => ({ at: [x, ys[i] ?? 0] as const, kind: 'filled' as const })),
    band: [edge(-1.5), edge(1.5)],
  }
}

/** The error of a numerical gradient, step by step: a V. */
function gradientErrors(): PlateDrawing {
  const at = [0.3, -1.2, 0.8, 2]
  const exact = knownGradient('logsumexp', at)
  const points = steps(44).map((share): Point => {
    const numeric = centralDifferences((x) => knownValue('logsumexp', x), at, 10 ** (-11.5 + 11 * share))
    return [share, onUnit(Math.log10(Math.max(1e-12, relativeErrors(exact, numeric).largest)), -12, 0)]
  })
  return { lines: [{ points, kind: 'strong' }], dots: [] }
}

/** A learning curve by size, over forty draws: training from below, fresh points from above. */
function learning(): PlateDrawing {
  const sizes = [6, 8, 11, 15, 21, 30, 42, 60, 84, 120]
  const fresh = drawCurve(createRng(99), 'wave', 200, 0.3)
  const errors = sizes.map((size) => {
    const runs = Array.from({ length: 40 }, (_, seed) => {
      const data = drawCurve(createRng(seed + 1, size), 'wave', size, 0.3)
      const features = polynomialFeatures(data.features.values, 3)
      const model = fitLinearRegression(features, data.targets)
      return [
        rootMeanSquaredError(data.targets, model.predict(features)),
        rootMeanSquaredError(fresh.targets, model.predict(polynomialFeatures(fresh.features.values, 3))),
      ] as const
    })
    return [median(runs.map(([train]) => train)), median(runs.map(([, validation]) => validation))] as const
  })
  const curve = (which: 0 | 1): readonly Point[] => errors.map((pair, i) => [i / (sizes.length - 1), onUnit(pair[which], 0, 0.75)])
  return {
    lines: [
      { points: curve(1), kind: 'strong' },
      { points: curve(0), kind: 'dashed' },
    ],
    dots: [],
  }
}

/** Nine trials on a grid and nine at random, and the values of the first axis that each tries. */
function twoPlans(): PlateDrawing {
  const unit = { kind: 'uniform', low: 0, high: 1 } as const
  const space: Space = { rate: unit, decay: unit }
  const place = (trials: ReturnType<typeof gridTrials>, left: number, kind: 'filled' | 'open') =>
    trials.map(({ rate, decay }) => ({ at: [left + 0.42 * Number(rate), 0.3 + 0.62 * Number(decay)] as const, kind }))
  const [grid, random] = [place(gridTrials(space, 3), 0.02, 'open'), place(randomTrials(createRng(11), space, 9), 0.56, 'filled')]
  const ticks = [...new Set([...grid, ...random].map(({ at: [x] }) => x))].map((x) => ({
    points: [
      [x, 0.06],
      [x, 0.18],
    ] as const,
    kind: 'strong' as const,
  }))
  return { lines: ticks, dots: [...grid, ...random] }
}

/** The chapters, and which builds on which. */
function builtOn(): PlateDrawing {
  const at = (number: number): Point => [0.06 + 0.11 * number, 0.5 + 0.32 * Math.sin(2.1 * number)]
  const lines = course.chapters.flatMap((chapter) =>
    (chapter.content?.prerequisites ?? []).flatMap((id) => {
      const before = course.chapters.find((each) => each.id === id)
      return before ? [{ points: [at(before.number), at(chapter.number)], kind: 'faint' as const }] : []
    }),
  )
  return { lines, dots: course.chapters.map(({ number }) => ({ at: at(number), kind: 'filled' as const })) }
}

/** A picture for each chapter but the first, whose own is larger. Cheap enough to be drawn when the front page is. */
export const plates: Readonly<Record<string, PlateDrawing>> = {
  'ml-pipeline': parts(),
  baselines: moons(),
  'diagnosing-problems': fits(),
  'hyperparameter-tuning': belief(),
  'debugging-strategies': gradientErrors(),
  'more-data': learning(),
  'grid-vs-random': twoPlans(),
  connections: builtOn(),
}
