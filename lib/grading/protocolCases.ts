import { createRng } from '../core/random/createRng'
import type { Cases, ProtocolCase, ProtocolCheck, ResourceCheck } from '../domain/exercise'
import { hashText } from './hashText'

/** The cases of a check for a seed: the same on every machine. A resource check asks one rule of each. */
export function protocolCases(check: ProtocolCheck | ResourceCheck, seed: number): readonly ProtocolCase[] {
  const name = (check.kind === 'protocol' && check.drawnAs) || check.id
  const draw = <Case>(cases: Cases<Case>) => (typeof cases === 'function' ? cases(createRng(seed, hashText(name))) : cases)
  if (check.kind === 'protocol') return draw(check.cases)
  return draw(check.cases).map(({ most, ...rest }) => ({
    ...rest,
    rules: [check.counts === 'rounds' ? { kind: 'rounds', most } : { kind: 'calls', of: check.counts, most }],
  }))
}
