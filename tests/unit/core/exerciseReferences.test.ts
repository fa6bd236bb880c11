import { describe, expect, it } from 'vitest'
import { moreDataDecision } from '@lib/core/curves/moreDataDecision'
import { drawClouds } from '@lib/core/data/drawClouds'
import { checkedLoss, gradientSweep } from '@lib/core/experiments/gradientSweep'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { logisticDescent } from '@lib/core/models/logisticDescent'
import { createRng } from '@lib/core/random/createRng'
import { simplestCandidate } from '@lib/core/search/simplestCandidate'
import { oneBatchVerdict } from '@lib/core/training/oneBatchVerdict'

describe('logistic descent', () => {
  const { features, labels } = drawClouds(createRng(3), 60, 0.8)

  it('comes to where Newton’s method finds the least loss', () => {
    const { weights, bias } = logisticDescent(features, labels, 1, 4000)
    const best = fitLogisticRegression(features, labels)
    for (const [j, weight] of weights.entries()) expect(weight).toBeCloseTo(best.coefficients[j] as number, 6)
    expect(bias).toBeCloseTo(best.intercept, 6)
  })

  it('takes no step without steps', () =>
    expect(logisticDescent(features, labels, 1, 0)).toEqual({ weights: new Float64Array(2), bias: 0 }))
})

describe('the simplest candidate', () => {
  const model = (id: string, score: number, parameters: number, latency = 1) => ({ id, score, parameters, latency, memory: 1 })
  const need = { leastScore: 80, mostLatency: 10, mostMemory: 10 }
  it.each([
    ['is within the tolerance of the best', [model('a', 88, 1), model('b', 90, 9)], 2, 'a'],
    ['is not beyond it', [model('a', 87, 1), model('b', 90, 9)], 2, 'b'],
    ['is measured against those that can be used', [model('a', 88, 1), model('b', 99, 9, 50)], 2, 'a'],
    ['is the better of equally simple ones', [model('a', 88, 1), model('b', 89, 1)], 2, 'b'],
    ['is nobody where nobody meets the requirements', [model('a', 70, 1)], 2, null],
  ] as const)('%s', (_, candidates, tolerance, chosen) => expect(simplestCandidate(candidates, need, tolerance)).toBe(chosen))
})

describe('the verdict on one batch', () => {
  const verdict = (losses: number[], most = losses.length) => {
    let taken = 0
    return oneBatchVerdict(() => losses[taken++] as number, most)
  }
  it.each([
    ['by heart at a twentieth', [2, 1, 0.1, 0], 'by_heart', 3],
    ['stuck when the steps are used up', [2, 1.5, 1.2], 'stuck', 3],
    ['diverged beyond ten times the first', [1, 10, 10.1, 0], 'diverged', 3],
    ['diverged where it is no number', [1, Number.NaN, 0], 'diverged', 2],
  ] as const)('is %s, and no step later', (_, losses, expected, steps) =>
    expect(verdict([...losses])).toMatchObject({ verdict: expected, steps }),
  )
})

describe('a decision about more data', () => {
  const law = { a: 2, b: 0.5, c: 0.1 }
  it.each([
    [0.4, 1000, 'enough', 0],
    [0.23, 1000, 'collect', 137],
    [0.23, 273, 'too_dear', 137],
    [0.1, 1000, 'change_model', Number.POSITIVE_INFINITY],
  ] as const)('at a target of %s and a budget of %s is %s', (target, budget, decision, labels) =>
    expect(moreDataDecision(law, target, { have: 100, price: 2, budget })).toMatchObject({ decision, labels }),
  )
})

it('the loss that a sweep checks has the gradient that the sweep holds it against', () => {
  const { loss, parameters } = checkedLoss(5, 'tanh')
  const sweep = gradientSweep({ seed: 5, fault: 'none', activation: 'tanh', difference: 'central', precision: 'double' })
  let step = sweep.next()
  while (!step.done) step = sweep.next()
  const measured = centralDifferences(loss, parameters)
  for (const [i, part] of step.value.analytic.entries()) expect(measured[i]).toBeCloseTo(part, 8)
})
