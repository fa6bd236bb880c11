import { afterAll, describe, expect, it } from 'vitest'
import { killedShare, proveStrengths } from '@lib/services/proveStrength'
import { drainSandboxes } from '@lib/services/graders'

afterAll(drainSandboxes)

const strengths = await proveStrengths()

describe.each(strengths)('the checks of $slug', (strength) => {
  it('refuse at least 98 % of the programs that are wrong by one small change', () => {
    expect(strength.mutants).toBeGreaterThan(5)
    expect(killedShare(strength), strength.survivors.map(({ id }) => id).join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('list as equivalent only what survives', () => {
    expect(strength.stale).toEqual([])
  })
})
