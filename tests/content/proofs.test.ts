import { afterAll, expect, it } from 'vitest'
import { proveContent } from '@lib/services/proveContent'
import { drainSandboxes } from '@lib/services/graders'

afterAll(drainSandboxes)

const proofs = await proveContent()

it.each(proofs)('$what', ({ fault }) => {
  expect(fault).toBeUndefined()
})

it('looked at every kind of content', () => {
  const said = proofs.map(({ what }) => what).join('\n')
  for (const kind of ['question', 'challenge', 'starter', 'solution', 'alternative', 'mistake']) expect(said).toContain(kind)
})
