import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCircles } from '@lib/core/data/drawCircles'
import { drawClouds } from '@lib/core/data/drawClouds'
import { drawMoons } from '@lib/core/data/drawMoons'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { cholesky, solvePositiveDefinite } from '@lib/core/matrices/cholesky'
import { leastSquares } from '@lib/core/matrices/leastSquares'
import { type Matrix, matrixFromRows, multiply, rowsOf } from '@lib/core/matrices/Matrix'
import { fitConstantClassifier, fitConstantRegressor } from '@lib/core/models/constantModel'
import { fitDecisionTree } from '@lib/core/models/decisionTree'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { fitLogisticRegression, fitSoftmaxRegression } from '@lib/core/models/logisticRegression'
import { fitNearestNeighbours } from '@lib/core/models/nearestNeighbours'
import { polynomialFeatures } from '@lib/core/models/polynomialFeatures'
import { likeliestClasses } from '@lib/core/models/Predictor'
import { randomClassifier } from '@lib/core/models/randomModel'
import { sigmoid } from '@lib/core/models/softmax'
import { trainPerceptron } from '@lib/core/models/trainPerceptron'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { mean } from '@lib/core/statistics/mean'

const entry = fc.integer({ min: -40, max: 40 }).map((x) => x / 8)
const table = (columns: number, least = 6) =>
  fc.array(fc.tuple(...Array.from({ length: columns }, () => entry)), { minLength: least, maxLength: 20 })
const transposed = (matrix: Matrix) =>
  matrixFromRows(Array.from({ length: matrix.columns }, (_, j) => rowsOf(matrix).map((row) => row[j] as number)))
const accuracyOf = (probabilities: Matrix, labels: ArrayLike<number>) =>
  mean(likeliestClasses(probabilities).map((label, i) => (label === labels[i] ? 1 : 0)))

describe('linear algebra', () => {
  it('a Cholesky factor times its transpose is the matrix, and the solution solves', () => {
    fc.assert(
      fc.property(table(3, 4), (rows) => {
        const a = matrixFromRows(rows)
        const gram = multiply(transposed(a), a)
        for (let i = 0; i < 3; i++) gram.values[4 * i] = (gram.values[4 * i] as number) + 1
        const factor = cholesky(gram)
        expect(Array.from(multiply(factor, transposed(factor)).values)).toEqual(
          Array.from(gram.values, (value) => expect.closeTo(value, 8)),
        )
        const x = solvePositiveDefinite(gram, [1, 2, 3])
        expect(Array.from(multiply(gram, matrixFromRows(Array.from(x, (value) => [value]))).values)).toEqual(
          [1, 2, 3].map((value) => expect.closeTo(value, 7)),
        )
      }),
    )
  })

  it('least squares leaves a residual that is orthogonal to every column', () => {
    fc.assert(
      fc.property(table(3), (rows) => {
        const a = matrixFromRows(
          rows.map((row, i) => [row[0] as number, (row[1] as number) + i * i, (row[2] as number) + Math.sin(5 * i) * 3]),
        )
        const b = rows.map((row) => (row[0] as number) * (row[2] as number))
        let x: Float64Array
        try {
          x = leastSquares(a, b)
        } catch {
          return
        }
        const fitted = multiply(a, matrixFromRows(Array.from(x, (value) => [value]))).values
        for (let j = 0; j < 3; j++)
          expect(rowsOf(a).reduce((sum, row, i) => sum + (row[j] as number) * ((b[i] as number) - (fitted[i] as number)), 0)).toBeCloseTo(
            0,
            6,
          )
      }),
    )
  })
})

describe('linear regression', () => {
  it('finds the plane that targets lie on', () => {
    fc.assert(
      fc.property(table(2, 8), entry, entry, entry, (rows, a, b, c) => {
        const features = matrixFromRows(rows.map(([x, y], i) => [(x as number) + i, (y as number) - i * i]))
        const targets = rowsOf(features).map(([x, y]) => a * (x as number) + b * (y as number) + c)
        try {
          const model = fitLinearRegression(features, targets)
          expect(Array.from(model.predict(features))).toEqual(targets.map((target) => expect.closeTo(target, 6)))
        } catch (error) {
          expect(error).toMatchObject({ code: 'singular' })
        }
      }),
    )
  })

  it('ridge shrinks with λ to the constant model', () => {
    fc.assert(
      fc.property(table(2, 8), fc.array(entry, { minLength: 20, maxLength: 20 }), (rows, y) => {
        const [features, targets] = [matrixFromRows(rows), y.slice(0, rows.length)]
        const size = (lambda: number) => Math.hypot(...fitLinearRegression(features, targets, lambda).coefficients)
        expect(size(10)).toBeLessThanOrEqual(size(1) + 1e-9)
        expect(size(1e12)).toBeLessThan(1e-6)
        expect(fitLinearRegression(features, targets, 1e12).predict(features)[0]).toBeCloseTo(mean(targets), 6)
      }),
    )
  })

  it('of powers is a polynomial: degree 3 finds a cubic', () => {
    const x = Float64Array.from({ length: 12 }, (_, i) => i / 6 - 1)
    const model = fitLinearRegression(
      polynomialFeatures(x, 3),
      x.map((v) => 2 - v + 4 * v ** 3),
    )
    expect([model.intercept, ...model.coefficients]).toEqual([2, -1, 0, 4].map((value) => expect.closeTo(value, 9)))
  })
})

describe('logistic regression', () => {
  const noisy = (seed: number) => drawClouds(createRng(seed), 60, 1.5)

  it('stands where the gradient of the penalised loss is 0', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0.1, 1, 10), (seed, lambda) => {
        const { features, labels } = noisy(seed)
        const { coefficients, intercept } = fitLogisticRegression(features, labels, lambda)
        const objective = (weights: Float64Array) =>
          rowsOf(features).reduce(
            (sum, [x, y], i) => {
              const p = sigmoid((weights[0] as number) * (x as number) + (weights[1] as number) * (y as number) + (weights[2] as number))
              return sum - Math.log(labels[i] === 1 ? p : 1 - p)
            },
            (lambda / 2) * ((weights[0] as number) ** 2 + (weights[1] as number) ** 2),
          )
        for (const slope of centralDifferences(objective, [...coefficients, intercept])) expect(Math.abs(slope)).toBeLessThan(1e-5)
      }),
      { numRuns: 25 },
    )
  })

  it('says on average what share of class 1 there is', () => {
    const { features, labels } = noisy(3)
    const { values } = fitLogisticRegression(features, labels, 1).predictProbabilities(features)
    expect(mean(values.filter((_, i) => i % 2 === 1))).toBeCloseTo(mean(labels), 8)
  })

  it('says so when nothing keeps the weights from growing', () => {
    // Apart, and touching in one point.
    for (const x of [
      [0, 1, 2, 3],
      [0, 1, 1, 2],
    ])
      expect(() => fitLogisticRegression(matrixFromRows(x.map((value) => [value])), [0, 0, 1, 1], 0)).toThrow(
        expect.objectContaining({ code: 'not_converged' }),
      )
  })

  it('softmax of two classes with half the penalty is the same model', () => {
    const { features, labels } = noisy(5)
    const binary = fitLogisticRegression(features, labels, 1).predictProbabilities(features)
    const softmax = fitSoftmaxRegression(features, labels, 2, 2).predictProbabilities(features)
    expect(Array.from(softmax.values)).toEqual(Array.from(binary.values, (value) => expect.closeTo(value, 6)))
  })
})

describe('the constant models', () => {
  const values = fc.array(entry, { minLength: 1, maxLength: 30 })

  it('no constant beats the mean in squared error, nor the median in absolute error', () => {
    fc.assert(
      fc.property(values, entry, (targets, other) => {
        const at = (by: 'mean' | 'median') => fitConstantRegressor(targets, by).predict(matrixFromRows([[0]]))[0] as number
        const squared = (c: number) => mean(targets.map((target) => (target - c) ** 2))
        const absolute = (c: number) => mean(targets.map((target) => Math.abs(target - c)))
        expect(squared(at('mean'))).toBeLessThanOrEqual(squared(other) + 1e-9)
        expect(absolute(at('median'))).toBeLessThanOrEqual(absolute(other) + 1e-9)
      }),
    )
  })

  it('of classes says the shares seen', () => {
    expect(rowsOf(fitConstantClassifier([0, 2, 2, 2], 3).predictProbabilities(matrixFromRows([[9]])))).toEqual([[0.25, 0, 0.75]])
  })

  it('guesses are right as often as classes are many', () => {
    const guessed = likeliestClasses(
      randomClassifier(createRng(1), 4).predictProbabilities(matrixFromRows(Array.from({ length: 8000 }, () => [0]))),
    )
    expect(Math.abs(mean(Array.from(guessed, (label) => (label === 2 ? 1 : 0))) - 0.25)).toBeLessThan(0.02)
  })
})

describe('nearest neighbours', () => {
  it('are those that sorting by distance finds', () => {
    fc.assert(
      fc.property(table(2, 6), fc.integer({ min: 1, max: 6 }), fc.tuple(entry, entry), (rows, k, [x, y]) => {
        const data: LabelledData = { features: matrixFromRows(rows), labels: Uint8Array.from(rows, (_, i) => i % 3), classes: 3 }
        const nearest = rows
          .map((row, i) => ({ i, distance: ((row[0] as number) - x) ** 2 + ((row[1] as number) - y) ** 2 }))
          .sort((a, b) => a.distance - b.distance || a.i - b.i)
          .slice(0, k)
        const shares = [0, 1, 2].map((label) => nearest.filter(({ i }) => i % 3 === label).length / k)
        const found = fitNearestNeighbours(data, k).predictProbabilities(matrixFromRows([[x, y]])).values
        expect(Array.from(found)).toEqual(shares.map((part) => expect.closeTo(part, 12)))
      }),
    )
  })

  it('one neighbour remembers its training part', () => {
    const data = drawMoons(createRng(1), 80, 0.4)
    expect(accuracyOf(fitNearestNeighbours(data, 1).predictProbabilities(data.features), data.labels)).toBe(1)
  })
})

describe('a decision tree', () => {
  it('without limits remembers examples that differ', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const data = drawMoons(createRng(seed), 40, 0.5)
        expect(accuracyOf(fitDecisionTree(data, { maxDepth: 40 }).predictProbabilities(data.features), data.labels)).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  it('asks at first the question that no other question beats', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, fc.nat(1)), { minLength: 4, maxLength: 20 }), (rows) => {
        const data: LabelledData = {
          features: matrixFromRows(rows.map(([x]) => [x])),
          labels: Uint8Array.from(rows, ([, label]) => label),
          classes: 2,
        }
        const { root } = fitDecisionTree(data, { maxDepth: 1 })
        if (root.kind === 'leaf') return
        const cost = (threshold: number) =>
          [rows.filter(([x]) => x <= threshold), rows.filter(([x]) => x > threshold)].reduce((sum, part) => {
            const ones = part.filter(([, label]) => label === 1).length
            return part.length === 0 ? sum : sum + part.length - (ones ** 2 + (part.length - ones) ** 2) / part.length
          }, 0)
        for (const [x] of rows) expect(cost(root.threshold)).toBeLessThanOrEqual(cost(x) + 1e-9)
      }),
    )
  })

  it('keeps its limits', () => {
    const data = drawMoons(createRng(2), 100, 0.5)
    const depth = (node: ReturnType<typeof fitDecisionTree>['root']): number =>
      node.kind === 'leaf' ? 0 : 1 + Math.max(depth(node.below), depth(node.above))
    const sizes = (node: ReturnType<typeof fitDecisionTree>['root']): number[] =>
      node.kind === 'leaf' ? [node.size] : [...sizes(node.below), ...sizes(node.above)]
    const { root } = fitDecisionTree(data, { maxDepth: 3, minLeaf: 7 })
    expect(depth(root)).toBeLessThanOrEqual(3)
    expect(Math.min(...sizes(root))).toBeGreaterThanOrEqual(7)
    expect(sizes(root).reduce((sum, size) => sum + size, 0)).toBe(100)
  })
})

it('every classifier says chances that sum to 1', () => {
  const data = drawMoons(createRng(1), 50, 0.3)
  const rng = createRng(2)
  const query = matrixFromRows(Array.from({ length: 30 }, () => [normal(rng, 0, 5), normal(rng, 0, 5)]))
  const models = [
    fitConstantClassifier(data.labels, 2),
    fitDecisionTree(data),
    fitNearestNeighbours(data, 5),
    fitLogisticRegression(data.features, data.labels, 1),
    fitSoftmaxRegression(data.features, data.labels, 2, 1),
    randomClassifier(rng, 2),
  ]
  for (const model of models)
    for (const row of rowsOf(model.predictProbabilities(query))) {
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
    }
})

describe('a perceptron', () => {
  const rings = drawCircles(createRng(3), 80, 0.08)
  const trained = (epochs: number, rate = 0.1, batch = 8, seed = 1) =>
    trainPerceptron(rings.features, rings.labels, { units: 8, rate, epochs, batch }, createRng(seed)).predictProbabilities(rings.features)
  const loss = ({ values }: Matrix) => mean(Array.from(rings.labels, (label, i) => -Math.log(values[2 * i + label] as number)))

  it('learns rings that no line parts', () => expect(accuracyOf(trained(40), rings.labels)).toBeGreaterThan(0.95))

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('goes downhill at its first step, from where seed %i begins', (seed) => {
    expect(loss(trained(1, 1e-4, 80, seed))).toBeLessThan(loss(trained(0, 1e-4, 80, seed)))
  })

  it('is the same for the same seed, and for no other', () => {
    expect(trained(3)).toEqual(trained(3))
    expect(trained(3, 0.1, 8, 2)).not.toEqual(trained(3))
  })
})
