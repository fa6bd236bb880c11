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
