import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, ProgramRunner } from '../../domain/program'
import type { EngineReply, EngineRequest } from '../protocol'
import { notLoaded } from './notLoaded'
import type { AnsweredRequest, NumberedRequest } from './numbered'

const silent: ConsoleOutput = { lines: [], dropped: 0 }

/** A backstop of the host's: what a program may use is counted by the engine, so that a busy machine fails no right one. */
const backstopMs = 20_000

/** The learner pressed cancel, or ran something else. */
export class RunCancelled extends Error {}

/** The worker or its engine could not be fetched. The next run tries again. */
export class SandboxNotLoaded extends Error {
  constructor() {
    super(notLoaded)
  }
}

interface Pending {
  readonly id: number
  settle(reply: EngineReply | 'time' | Error): void
}

const openWorker = () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })

/** The engine in a worker of the learner's own browser: instant, and never trusted. A worker that met a limit is replaced. */
export class BrowserSandbox {
  #worker: Worker | undefined
  #pending: Pending | undefined
  #asked = 0
  /** whether this worker has ever answered: then its engine was loaded */
  #answered = false
  #current: object | undefined
  readonly #open: () => Worker
  readonly #wallClockMs: number

  /** @param open makes the worker that serves the engine */
  constructor(open: () => Worker = openWorker, wallClockMs = backstopMs) {
    this.#open = open
    this.#wallClockMs = wallClockMs
  }

  /** Starts the engine ahead of the first run. */
  warm(): void {
    if (this.#worker) return
    const worker = this.#open()
    this.#worker = worker
    this.#answered = false
    // It may fail before it is asked anything, and would never answer.
    worker.onerror = ({ message }) => {
      if (this.#worker !== worker) return
      worker.terminate()
      this.#worker = undefined
      this.#pending?.settle(this.#answered ? new Error(message) : new SandboxNotLoaded())
    }
  }

  /** Ends the run that is going on; one that is over already is left alone. */
  cancel(): void {
    this.#current = undefined
    if (!this.#pending) return
    this.#replace()
    this.#pending.settle(new RunCancelled('cancelled'))
  }

  /**
   * Begins a run of one program, and ends the one before. Whatever an ended run still asks is refused.
   * @returns what runs it; it throws `RunCancelled` once the run has ended
   */
  begin(): ProgramRunner {
    this.cancel()
    const run: ProgramRunner = {
      load: (request) => this.#load(run, request),
      call: (calls) => this.#call(run, calls),
    }
    this.#current = run
    return run
  }

  async #load(run: ProgramRunner, request: LoadRequest): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }> {
    const reply = await this.#ask(run, { kind: 'load', ...request })
    if (reply === 'time') return { outcome: { kind: 'limit', limit: 'time' }, console: silent }
    if (reply.kind !== 'loaded') throw new Error('an unexpected reply')
    if (reply.outcome.kind === 'limit') this.#replace()
    return reply
  }

  async #call(run: ProgramRunner, calls: readonly ProgramCall[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }> {
    const reply = await this.#ask(run, { kind: 'call', calls })
    if (reply === 'time') return { outcomes: [{ kind: 'limit', limit: 'time' }], console: silent }
    if (reply.kind !== 'called') throw new Error('an unexpected reply')
    if (reply.outcomes.at(-1)?.kind === 'limit') this.#replace()
    return reply
  }

  #replace(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.warm()
  }

  async #ask(run: ProgramRunner, request: EngineRequest): Promise<EngineReply | 'time'> {
    if (this.#current !== run) throw new RunCancelled('cancelled')
    if (this.#pending) throw new Error('A run asks one thing at a time.')
    this.warm()
    const worker = this.#worker as Worker
    this.#asked += 1
    const id = this.#asked
    const reply = await new Promise<EngineReply | 'time' | Error>((resolve) => {
      const alarm = setTimeout(() => {
        this.#replace()
        this.#pending?.settle('time')
      }, this.#wallClockMs)
      this.#pending = {
        id,
        settle: (answer) => {
          clearTimeout(alarm)
          this.#pending = undefined
          resolve(answer)
        },
      }
      worker.onmessage = ({ data }: MessageEvent<AnsweredRequest>) => {
        if (data.id !== this.#pending?.id) return
        this.#answered = true
        this.#pending.settle(data.reply)
      }
      worker.postMessage({ id, request } satisfies NumberedRequest)
    })
    if (reply instanceof Error) throw reply
    if (this.#current !== run) throw new RunCancelled('cancelled')
    return reply
  }
}
