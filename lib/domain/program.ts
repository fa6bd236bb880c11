import type { ProgramError } from './verdict'

/** What one call of the learner's function came to. */
export type CallOutcome =
  | { readonly kind: 'returned'; readonly encoded: string }
  | { readonly kind: 'threw'; readonly error: ProgramError }
  /** the value is beyond what may cross: too many entries, levels or characters */
  | { readonly kind: 'too_large'; readonly reason: string }
  | { readonly kind: 'limit'; readonly limit: 'time' | 'memory' | 'stack' }

export type LoadOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'invalid'; readonly error: ProgramError }
  | Exclude<CallOutcome, { kind: 'returned' }>

export interface ConsoleOutput {
  readonly lines: readonly string[]
  /** lines beyond the limit */
  readonly dropped: number
}

/** A program in a sandbox somewhere: a child process, or a worker of the browser. */
export interface ProgramRunner {
  load(source: string, entryPoint: string): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }>
  /** @param encodedCalls argument lists, encoded; one after `!` is answered by whether the call changed its arguments */
  call(encodedCalls: readonly string[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }>
}
