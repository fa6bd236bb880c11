import { describe, expect, it } from 'vitest'
import { chapterEntries } from '@lib/catalog/catalog'
import type { PropertyCheck } from '@lib/domain/exercise'
import { drawInputs } from '@lib/grading/drawInputs'

const properties = chapterEntries()
  .flatMap(({ exercises }) => exercises)
  .flatMap(({ definition: { slug, checks } }) =>
    checks.flatMap((check) => (check.kind === 'property' ? { name: `${slug}, ${check.id}`, check } : [])),
  )

/** The first drawn input that a reference throws for, with what it throws. */
function unanswered(check: PropertyCheck, seeds: number): string | undefined {
  for (let seed = 0; seed < seeds; seed++)
    for (const { args } of drawInputs(check, seed))
      try {
        check.reference(...args)
      } catch (error) {
        return `seed ${seed}, ${JSON.stringify(args)}: ${(error as Error).message}`
      }
  return undefined
}

describe('the reference of a property answers whatever is drawn for it', () => {
  it.each(properties)('$name', ({ check }) => {
    expect(unanswered(check, 20)).toBeUndefined()
  })
})
