import { describe, expect, it } from 'vitest'
import {
  diagnoseByChecklist,
  evidenceOf,
  hiddenFault,
  instrumentCosts,
  labBudget,
  labFaults,
  readInstrument,
} from '@lib/core/experiments/faultLab'
import { createRng } from '@lib/core/random/createRng'
import { integerBelow } from '@lib/core/random/integerBelow'

const seeds = Array.from({ length: 100 }, (_, seed) => seed)

describe('the lab', () => {
  it.each(labFaults)('lets who follows the checklist find %s in nine of ten cases, within the budget and with evidence', (fault) => {
    const found = seeds.filter((seed) => {
      const diagnosis = diagnoseByChecklist((instrument) => readInstrument(seed, instrument, fault))
      return diagnosis.fault === fault && diagnosis.cost <= labBudget && evidenceOf[fault].some((each) => diagnosis.used.includes(each))
    })
    expect(found.length).toBeGreaterThanOrEqual(90)
  })

  it('gives who guesses at most one case in five', () => {
    const rng = createRng(1)
    const right = Array.from({ length: 4000 }, (_, seed) => labFaults[integerBelow(rng, labFaults.length)] === hiddenFault(seed))
    expect(right.filter(Boolean).length / right.length).toBeLessThan(0.2)
  })

  it('hides every fault about equally often', () => {
    const counts = labFaults.map(
      (fault) => Array.from({ length: 4000 }, (_, seed) => hiddenFault(seed)).filter((hidden) => hidden === fault).length,
    )
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(100)
  })

  it('has no evidence that costs more than the budget', () => {
    for (const fault of labFaults) for (const each of evidenceOf[fault]) expect(instrumentCosts[each]).toBeLessThanOrEqual(labBudget)
  })
})
