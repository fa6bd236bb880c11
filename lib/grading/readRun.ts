import { decode } from '../domain/codec'
import type { ObservedRun } from '../domain/exercise'
import type { CallRecord } from '../domain/program'
import type { Value } from '../domain/value'

/**
 * A run as judges see it.
 * @throws CodecError | RangeError where what passed cannot be read
 */
export const readRun = (returned: Value, record: CallRecord | undefined): ObservedRun => ({
  returned,
  calls: (record?.calls ?? []).map(({ name, args, result, threw }) => ({
    name,
    args: decode(args) as readonly Value[],
    result: threw ? result : decode(result),
    threw,
  })),
})
