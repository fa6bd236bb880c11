import type { ProgramError } from './verdict'

/** A call that the program made of a callback, and what it was answered: all encoded. */
export interface RecordedCall {
  readonly name: string
  readonly args: string
  readonly result: string
  /** whether the answer was an error; its message is the result then */
  readonly threw: boolean
}

/** What the host saw while a call ran. */
export interface CallRecord {
  readonly calls: readonly RecordedCall[]
  /** rounds of loops and calls of functions, in ten thousands: the same on every machine */
  readonly rounds: number
}

/** What one call of the learner's function came to. */
export type CallOutcome = (
  | {
      readonly kind: 'returned'
      readonly encoded: string
      /** the places of the arguments that the call changed, where it changed any */
      readonly changed?: readonly number[]
    }
  | { readonly kind: 'threw'; readonly error: ProgramError }
  /** the value is beyond what may cross: too many entries, levels, characters or calls of callbacks */
  | { readonly kind: 'too_large'; readonly reason: string }
  | { readonly kind: 'limit'; readonly limit: 'time' | 'memory' | 'stack' }
) & {
  /** where it was asked for */
  readonly record?: CallRecord
}

export type LoadOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'invalid'; readonly error: ProgramError }
  | Exclude<CallOutcome, { kind: 'returned' }>

export interface ConsoleOutput {
  readonly lines: readonly string[]
  /** lines beyond the limit */
  readonly dropped: number
}

export interface ProgramCall {
  /** the argument list, encoded */
  readonly args: string
  /** what the callbacks among the arguments are made from, encoded */
  readonly setting?: string | undefined
  readonly recorded?: boolean | undefined
}

export interface LoadRequest {
  readonly source: string
  /** the exported function that is called */
  readonly entryPoint: string
  /** the script that answers callbacks, where the exercise has any */
  readonly world?: string | undefined
}

/** A program in a sandbox somewhere: a child process, or a worker of the browser. */
export interface ProgramRunner {
  load(request: LoadRequest): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }>
  call(calls: readonly ProgramCall[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }>
}
