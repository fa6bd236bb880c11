import { CoreError } from '../core/CoreError'
import { CodecError, decode } from '../domain/codec'
import type { ObservedRun, ProtocolCase, ProtocolCheck } from '../domain/exercise'
import type { CallOutcome, CallRecord } from '../domain/program'
import type { Value } from '../domain/value'
import { type ComparedField, type ProgramError, recursionError } from '../domain/verdict'
import { valuesAgree } from './compareValues'
import { judgeRules } from './judgeRules'
import { printValue } from './printValue'
import { readRun } from './readRun'

/** What is asked of one call. */
export interface Expectation {
  readonly args: readonly Value[]
  /** absent where only the calls count */
  readonly expected: { readonly value: Value } | undefined
  readonly tolerance: number
  /** what is asked of the calls of callbacks */
  readonly protocol?: { readonly asked: ProtocolCase; readonly judge: ProtocolCheck['judge'] } | undefined
}

/** What one call came to. */
export type Judged =
  | { readonly kind: 'right'; readonly returned: Value; readonly record: CallRecord | undefined }
  | { readonly kind: 'wrong'; readonly returned: Value; readonly record: CallRecord | undefined; readonly changed: string | undefined }
  /** the value may be right, but not the way to it */
  | { readonly kind: 'broke'; readonly rule: ComparedField; readonly record: CallRecord; readonly reading?: string }
  /** right by itself, as all others are: what they come to together is at fault */
  | { readonly kind: 'together'; readonly reading: string }
  /** the value is right, and the argument of this name is no longer what it was */
  | { readonly kind: 'changed'; readonly name: string; readonly record: CallRecord | undefined }
  | { readonly kind: 'threw'; readonly error: ProgramError }
  | { readonly kind: 'limit'; readonly limit: 'time' | 'memory' }

const unreadable = (message: string): Judged => ({ kind: 'threw', error: { name: 'TooLarge', message, kind: 'size' } })

/**
 * @param outcome undefined when the program did not get that far
 * @param changed the first argument that the call changed, and was not to
 */
export function judgeOutcome(outcome: CallOutcome | undefined, expectation: Expectation, changed?: string): Judged {
  if (!outcome) return { kind: 'limit', limit: 'time' }
  switch (outcome.kind) {
    case 'limit':
      return outcome.limit === 'stack' ? { kind: 'threw', error: recursionError() } : { kind: 'limit', limit: outcome.limit }
    case 'threw':
      return outcome
    case 'too_large':
      return unreadable(
        outcome.reason.startsWith('calls')
          ? `The function makes too many ${outcome.reason}.`
          : `The returned value has too many ${outcome.reason}.`,
      )
    case 'returned':
      try {
        return judgeReturned(decode(outcome.encoded), outcome.record, changed, expectation)
      } catch (error) {
        if (error instanceof CodecError || error instanceof RangeError) return unreadable('The returned value cannot be read.')
        throw error
      }
  }
}

/** The calls come before the value: whoever breaks a rule may well find the right value. */
function judgeReturned(
  returned: Value,
  record: CallRecord | undefined,
  changed: string | undefined,
  { expected, tolerance, protocol }: Expectation,
): Judged {
  const rule = protocol && record && judgeRules(protocol.asked.rules, record)
  if (rule) return { kind: 'broke', rule, record }
  if (expected && !valuesAgree(returned, expected.value, tolerance)) return { kind: 'wrong', returned, record, changed }
  if (changed !== undefined) return { kind: 'changed', name: changed, record }
  const right: Judged = { kind: 'right', returned, record }
  if (!protocol?.judge || !record) return right
  const run = readRun(returned, record)
  const reading = readingOf(() => protocol.judge?.(run, protocol.asked))
  if (reading === undefined) return right
  const asked = { name: 'result', returned: printValue(returned), expected: 'what the check asks for', agrees: false }
  return { kind: 'broke', rule: asked, record, reading }
}

/** Where every run is right by itself, the check's judge of them all: what it finds is the fault of none alone. */
export function judgeTogether(check: ProtocolCheck, cases: readonly ProtocolCase[], judgements: readonly Judged[]): readonly Judged[] {
  const { judgeAll } = check
  const runs = judgements.flatMap((judged) => (judged.kind === 'right' && judged.record ? { ...judged, record: judged.record } : []))
  if (!judgeAll || runs.length < cases.length) return judgements
  const observed: ObservedRun[] = runs.map(({ returned, record }) => readRun(returned, record))
  const reading = readingOf(() => judgeAll(observed, cases))
  return reading === undefined ? judgements : runs.map(() => ({ kind: 'together', reading }))
}

/** A judge expects what was asked for. What is of another kind altogether makes it throw, and that is the program's fault. */
function readingOf(judge: () => string | undefined): string | undefined {
  try {
    return judge()
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof CoreError)
      return 'What it returns, or what it calls, is not of the kind that was asked for.'
    throw error
  }
}
