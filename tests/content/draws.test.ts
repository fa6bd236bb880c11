import { describe, expect, it } from 'vitest'
import { chapterEntries } from '@lib/catalog/catalog'
import type { RandomSource } from '@lib/domain/randomSource'

const mostThrows = 10_000_000

/** Throws the same number again and again, and gives up on whoever waits for another one. */
function stubborn(number: number): RandomSource {
  let throws = 0
  return {
    uniform: () => {
      if (++throws > mostThrows) throw new Error('it waits for another throw')
      return number
    },
  }
}

const drawn = chapterEntries()
  .flatMap(({ exercises }) => exercises)
  .flatMap(({ definition: { slug, checks } }) =>
    checks.flatMap((check) => ('cases' in check && typeof check.cases === 'function' ? { slug, id: check.id, cases: check.cases } : [])),
  )

describe('the hidden cases of an exercise', () => {
  it.each(drawn)('are drawn whatever the throws are: $slug, $id', ({ cases }) => {
    for (const number of [0, 0.5, 1 - 2 ** -53]) expect(cases(stubborn(number)).length).toBeGreaterThan(0)
  })
})
