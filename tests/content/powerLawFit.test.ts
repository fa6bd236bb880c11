import { describe, expect, it } from 'vitest'
import { checks } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/checks'
import { powerLawFit as allPairs } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/alternatives/all-pairs'
import { powerLawFit as centredSearch } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/alternatives/centred-search'
import { powerLawFit as descent } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/alternatives/descent'
import { powerLawFit as normalEquations } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/alternatives/normal-equations'
import { powerLawFit as typedArrays } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/alternatives/typed-arrays'
import { powerLawFit as solution } from '@content/practical-methodology/chapters/06-more-data/exercises/power-law-fit/solution'
import type { PropertyCheck } from '@lib/domain/exercise'
import { valuesAgree } from '@lib/grading/compareValues'
import { drawInputs } from '@lib/grading/drawInputs'

const anyCurve = checks.find((check): check is PropertyCheck => check.kind === 'property') as PropertyCheck

const drawn = Array.from({ length: 1000 }, (_, seed) => drawInputs(anyCurve, seed).map(({ args }) => args as [number[], number[], number]))
  .flat()
  .map((args) => ({
    args,
    expected: anyCurve.reference(...args) as { readonly a: number; readonly b: number; readonly predicted: number },
  }))

describe('a power law through what is drawn for a thousand submissions', () => {
  it('is finite, as steep as the curves may be', () => {
    expect(drawn.filter(({ expected }) => !Object.values(expected).every(Number.isFinite))).toEqual([])
  })

  it.each(Object.entries({ solution, allPairs, centredSearch, descent, normalEquations, typedArrays }))(
    'comes out the same by %s, with a hundredth of the tolerance',
    (_, lawOf) => {
      const apart = drawn.find(({ args, expected }) => !valuesAgree(lawOf(...args), expected, (anyCurve.tolerance ?? 0) / 100))
      expect(apart).toBeUndefined()
    },
  )

  it('meets repeated sizes, rising curves and as many points as are declared', () => {
    const share = (holds: (sizes: readonly number[], b: number) => boolean) =>
      drawn.filter(({ args: [sizes], expected: { b } }) => holds(sizes, b)).length / drawn.length
    expect(share((sizes) => new Set(sizes).size < sizes.length)).toBeGreaterThan(0.33)
    expect(share((_, b) => b < 0)).toBeGreaterThan(0.33)
    expect(share((sizes) => sizes.length > 10)).toBeGreaterThan(0.25)
    expect(drawn.some(({ args: [sizes] }) => sizes.length === 20)).toBe(true)
  })
})
