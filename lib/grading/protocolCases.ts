import type { ProtocolCase, ProtocolCheck, ResourceCheck } from '../domain/exercise'

/** A resource check asks one rule of each case. */
export const protocolCases = (check: ProtocolCheck | ResourceCheck): readonly ProtocolCase[] =>
  check.kind === 'protocol'
    ? check.cases
    : check.cases.map(({ most, ...rest }) => ({
        ...rest,
        rules: [check.counts === 'rounds' ? { kind: 'rounds', most } : { kind: 'calls', of: check.counts, most }],
      }))
