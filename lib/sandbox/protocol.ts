import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall } from '../domain/program'

/** What the host asks of an engine thread, one request at a time. */
export type EngineRequest =
  | ({ readonly kind: 'load' } & LoadRequest)
  /** there is time to open an instance for the next load; no reply */
  | { readonly kind: 'prepare' }
  /** the calls are made in order; none after one that ran into a limit */
  | { readonly kind: 'call'; readonly calls: readonly ProgramCall[] }

export type EngineReply =
  | { readonly kind: 'loaded'; readonly outcome: LoadOutcome; readonly console: ConsoleOutput }
  | { readonly kind: 'called'; readonly outcomes: readonly CallOutcome[]; readonly console: ConsoleOutput }

/** What the pool asks of a child process. */
export type ChildRequest =
  /** what its engine thread answers */
  | EngineRequest
  /** the count of its processor time begins, until it is to prepare for another one; submissions of a child are counted from 1 */
  | { readonly kind: 'begin'; readonly submission: number }
  /** the program that runs is to stop, as one that has used up its time: its reply counts for nothing */
  | { readonly kind: 'stop' }

/** What a child process says. */
export type ChildMessage =
  | { readonly kind: 'ready' }
  /** of a submission: which one, and what processor time it has had since it began */
  | (ChildReport & { readonly submission: number; readonly processorMs: number })

export type ChildReport =
  /** `over` when it has grown too large to be used again */
  | { readonly kind: 'reply'; readonly reply: EngineReply; readonly over: boolean }
  /** the program has had as much processor time as a short one takes, since it began or the child last said so, and goes on */
  | { readonly kind: 'progress' }
  /** the child's own fault: it is about to end itself */
  | { readonly kind: 'fault'; readonly text: string }
  /** a limit is met: the child is about to end itself */
  | { readonly kind: 'limit'; readonly limit: 'memory' | 'time' }
