import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { numericalJacobian } from '@lib/core/gradients/numericalJacobian'
import { matrixFromRows, rowsOf } from '@lib/core/matrices/Matrix'
import type { Activation } from '@lib/core/models/layers/activation'
import { activate, activateBackward } from '@lib/core/models/layers/activation'
import { batchNormBackward, batchNormForward, createBatchNorm } from '@lib/core/models/layers/batchNorm'
import { denseBackward, denseForward } from '@lib/core/models/layers/dense'
import { applyDropout, drawMask } from '@lib/core/models/layers/dropout'
import { softmaxCrossEntropy, squaredError } from '@lib/core/models/layers/losses'
import { initialiseNetwork, type NetworkShape } from '@lib/core/models/network'
import { createWorkspace, forward, lossAndGradient, predictWithNetwork, type Targets } from '@lib/core/models/networkPass'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'

const seeds = fc.integer()

const draw = (rng: Rng, length: number) => Float64Array.from({ length }, () => normal(rng))

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)

const close = (analytic: Float64Array, numeric: Float64Array) => expect(relativeErrors(analytic, numeric, 1e-4).largest).toBeLessThan(1e-5)

describe('the gradient of a layer is that of central differences', () => {
  const [rows, inputs, outputs] = [4, 3, 2]

  it('dense: by input, weights and biases', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, weights, biases, dOut] = [
          draw(rng, rows * inputs),
          draw(rng, inputs * outputs),
          draw(rng, outputs),
          draw(rng, rows * outputs),
        ]
        const loss = (a: Float64Array, w: Float64Array, b: Float64Array) =>
          dot(denseForward(a, w, b, rows, inputs, outputs, new Float64Array(rows * outputs)), dOut)
        const [dW, dB, dX] = [new Float64Array(inputs * outputs), new Float64Array(outputs), new Float64Array(rows * inputs)]
        denseBackward(x, weights, dOut, rows, inputs, outputs, dW, dB, dX)
        close(
          dX,
          centralDifferences((a) => loss(a, weights, biases), x),
        )
        close(
          dW,
          centralDifferences((w) => loss(x, w, biases), weights),
        )
        close(
          dB,
          centralDifferences((b) => loss(x, weights, b), biases),
        )
      }),
      { numRuns: 30 },
    )
  })

  it.each(['tanh', 'relu'] as const)('%s', (kind) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, dOut] = [draw(rng, 12), draw(rng, 12)]
        // Central differences do not see ReLU's corner.
        fc.pre(x.every((value) => Math.abs(value) > 1e-3))
        const out = activate(kind, x.slice(), 12)
        close(
          activateBackward(kind, out, dOut.slice(), 12),
          centralDifferences((a) => dot(activate(kind, a.slice(), 12), dOut), x),
        )
      }),
      { numRuns: 30 },
    )
  })

  it.each([true, false])('batch normalisation (training: %s): by input, γ and β', (training) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, gamma, beta, dOut] = [draw(rng, rows * outputs), draw(rng, outputs), draw(rng, outputs), draw(rng, rows * outputs)]
        const pass = (a: Float64Array, g: Float64Array, b: Float64Array, state = createBatchNorm(rows, outputs)) =>
          batchNormForward(a.slice(), g, b, rows, outputs, state, training)
        const state = createBatchNorm(rows, outputs)
        pass(x, gamma, beta, state)
        const [dGamma, dBeta] = [new Float64Array(outputs), new Float64Array(outputs)]
        const dX = batchNormBackward(dOut.slice(), gamma, rows, outputs, state, training, dGamma, dBeta)
        close(
          dX,
          centralDifferences((a) => dot(pass(a, gamma, beta), dOut), x),
        )
        close(
          dGamma,
          centralDifferences((g) => dot(pass(x, g, beta), dOut), gamma),
        )
        close(
          dBeta,
          centralDifferences((b) => dot(pass(x, gamma, b), dOut), beta),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('dropout keeps the share that it should, and what is to be expected of every value', () => {
    const [units, draws] = [50, 4000]
    for (const p of [0, 0.1, 0.5, 0.9]) {
      const rng = createRng(17)
      const [mask, values] = [new Uint8Array(units), new Float64Array(units)]
      let kept = 0
      let sum = 0
      for (let draw = 0; draw < draws; draw++) {
        drawMask(rng, mask, units, p)
        applyDropout(values.fill(3), mask, units, p)
        for (let i = 0; i < units; i++) {
          kept += mask[i] as number
          sum += values[i] as number
        }
      }
      // Within five standard errors.
      const error = 5 * Math.sqrt((p * (1 - p)) / (units * draws))
      expect(Math.abs(kept / (units * draws) - (1 - p))).toBeLessThanOrEqual(error)
      expect(Math.abs(sum / (units * draws) - 3)).toBeLessThanOrEqual((3 * error) / (1 - p) + 1e-9)
    }
  })

  it('dropout, for the mask that was drawn', () => {
    const rng = createRng(1)
    const [x, dOut] = [draw(rng, 20), draw(rng, 20)]
    const mask = drawMask(rng, new Uint8Array(20), 20, 0.4)
    close(
      applyDropout(dOut.slice(), mask, 20, 0.4),
      centralDifferences((a) => dot(applyDropout(a.slice(), mask, 20, 0.4), dOut), x),
    )
  })

  it('softmax with cross-entropy, and squared error', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const scores = draw(rng, 12)
        const labels = [0, 2, 1, 2]
        const gradient = new Float64Array(12)
        softmaxCrossEntropy(scores, labels, 4, 3, gradient)
        close(
          gradient,
          centralDifferences((a) => softmaxCrossEntropy(a, labels, 4, 3, new Float64Array(12)), scores),
        )
        const targets = draw(rng, 12)
        squaredError(scores, targets, 12, gradient)
        close(
          gradient,
          centralDifferences((a) => squaredError(a, targets, 12, new Float64Array(12)), scores),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('the gradient of a whole network is that of central differences', () => {
  const shapes: [name: string, shape: Partial<NetworkShape>][] = [
    ['linear', { hidden: [] }],
    ['tanh', { hidden: [5] }],
    ['ReLU, deep', { hidden: [6, 5], activation: 'relu' as Activation }],
    ['dropout', { hidden: [8], dropout: 0.3 }],
    ['batch normalisation', { hidden: [5, 4], batchNorm: true }],
    ['everything', { hidden: [6, 5], activation: 'relu' as Activation, dropout: 0.2, batchNorm: true }],
  ]
  describe.each(shapes)('%s', (_, partial) => {
    it.each(['classes', 'values'] as const)('for %s, with a penalty', (kind) => {
      const shape: NetworkShape = { inputs: 3, hidden: [], outputs: 2, activation: 'tanh', ...partial }
      for (let seed = 0; seed < 8; seed++) {
        const rng = createRng(seed)
        const network = initialiseNetwork(shape, rng)
        // Biases off 0, so that no unit of ReLU stands at its corner.
        for (let i = 0; i < network.parameters.length; i++) network.parameters[i] = (network.parameters[i] as number) + normal(rng, 0, 0.1)
        const work = createWorkspace(network, 6)
        const x = draw(rng, 18)
        const targets: Targets = kind === 'classes' ? { kind, labels: [0, 1, 1, 0, 1, 0] } : { kind, values: draw(rng, 12) }
        // The first pass draws the masks; the others keep them.
        lossAndGradient(work, x, targets, 6, { training: true, rng }, 0.1)
        const start = network.parameters.slice()
        const loss = (parameters: Float64Array) => {
          network.parameters.set(parameters)
          return lossAndGradient(work, x, targets, 6, { training: true }, 0.1)
        }
        const numeric = centralDifferences(loss, start)
        loss(start)
        lossAndGradient(work, x, targets, 6, { training: true }, 0.1, true)
        close(work.gradient.slice(), numeric)
        close(
          work.inputGradient.slice(0, 18),
          centralDifferences((a) => lossAndGradient(work, a, targets, 6, { training: true }, 0.1), x),
        )
      }
    })
  })

  it('at evaluation each row is by itself: what a batch holds besides does not matter', () => {
    const shape: NetworkShape = { inputs: 2, hidden: [4], outputs: 2, activation: 'tanh', dropout: 0.5, batchNorm: true }
    const network = initialiseNetwork(shape, createRng(1))
    forward(createWorkspace(network, 8), draw(createRng(2), 16), 8, { training: true, rng: createRng(3) })
    const features = matrixFromRows([
      [1, 2],
      [3, -1],
      [0, 5],
    ])
    const together = rowsOf(predictWithNetwork(network, features, 'classes'))
    for (const [i, row] of rowsOf(features).entries())
      expect(rowsOf(predictWithNetwork(network, matrixFromRows([row]), 'classes'))[0]).toEqual(together[i])
  })
})

describe('numerical derivatives', () => {
  const point = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 6 })

  it.each(['sphere', 'cubic', 'rosenbrock', 'logsumexp', 'softmax_ce_class0', 'softplus_sum', 'tanh_product'] as const)(
    'of %s are those of its formula',
    (name) => {
      fc.assert(
        fc.property(point, (x) => {
          const numeric = centralDifferences((at) => knownValue(name, at), x)
          expect(relativeErrors(knownGradient(name, x), numeric, 1e-2).largest).toBeLessThan(1e-6)
        }),
      )
    },
  )

  it('a Jacobian’s rows are the gradients of the outputs', () => {
    fc.assert(
      fc.property(point, (x) => {
        const outputs = (at: Float64Array) => [knownValue('sphere', at), knownValue('logsumexp', at)]
        const [first, second] = rowsOf(numericalJacobian(outputs, x)) as [number[], number[]]
        expect(first).toEqual(Array.from(knownGradient('sphere', x), (slope) => expect.closeTo(slope, 6)))
        expect(second).toEqual(Array.from(knownGradient('logsumexp', x), (slope) => expect.closeTo(slope, 6)))
      }),
    )
  })
})
