import { describe, expect, it } from 'vitest'
import { dropoutLeftOn } from '@content/practical-methodology/chapters/05-debugging-strategies/workedExample'
import { trainSmall } from '@content/practical-methodology/deliveries'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import type { TrainingFault } from '@lib/core/training/faults'

const seeds = Array.from({ length: 24 }, (_, i) => i + 1)

describe('dropout that is left on at evaluation, as chapter 5 says', () => {
  const runs = seeds.map(dropoutLeftOn)

  it('raises the loss, with every seed', () => {
    for (const { off, once, again } of runs) expect(Math.min(once, again)).toBeGreaterThan(off)
  })

  it('gives another figure the second time, on the same data', () => {
    for (const { once, again } of runs) expect(once).not.toBe(again)
    expect(runs[0]?.once.toFixed(3)).not.toBe(runs[0]?.again.toFixed(3))
  })
})

describe('that a larger model reaches a lower training loss, as chapter 2 asks', () => {
  const ratios = (faults: readonly TrainingFault[]) =>
    seeds.map((seed) => {
      const { train, validation } = drawDeliveryProblem(seed, [500, 400, 1])
      const loss = (width: number) =>
        trainSmall(seed, train, validation, { hidden: [width], epochs: 15, faults }).history.at(-1)?.train.loss ?? Number.NaN
      const [small, large] = [loss(1), loss(48)]
      return { small, ratio: large / small }
    })

  it('shows a network of one hidden unit, whose loss falls all the same', () => {
    for (const { small, ratio } of ratios([])) {
      expect(small).toBeLessThan(0.95 * Math.log(2))
      expect(ratio).toBeLessThan(0.85)
    }
  })

  it('does not show a frozen layer', () => {
    for (const { ratio } of ratios(['frozen_layer'])) expect(ratio).toBeLessThan(0.95)
  })
})
