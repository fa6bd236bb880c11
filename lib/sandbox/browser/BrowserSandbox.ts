import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, ProgramRunner } from '../../domain/program'
import type { EngineReply, EngineRequest } from '../protocol'

const silent: ConsoleOutput = { lines: [], dropped: 0 }

/** The learner pressed cancel. */
export class RunCancelled extends Error {}

/** The engine in a worker of the learner's own browser: instant, and never trusted. A worker that met a limit is replaced. */
export class BrowserSandbox implements ProgramRunner {
  #worker: Worker | undefined
  #reject: ((error: Error) => void) | undefined
  readonly #wallClockMs: number

  constructor(wallClockMs = 5000) {
    this.#wallClockMs = wallClockMs
  }

  /** Starts the engine ahead of the first run. */
  warm(): void {
    this.#worker ??= new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
  }

  cancel(): void {
    this.#replace()
    this.#reject?.(new RunCancelled('cancelled'))
  }

  async load(request: LoadRequest): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'load', ...request })
    if (reply === 'time') return { outcome: { kind: 'limit', limit: 'time' }, console: silent }
    if (reply.kind !== 'loaded') throw new Error('an unexpected reply')
    if (reply.outcome.kind === 'limit') this.#replace()
    return reply
  }

  async call(calls: readonly ProgramCall[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'call', calls })
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

  #ask(request: EngineRequest): Promise<EngineReply | 'time'> {
    this.warm()
    const worker = this.#worker as Worker
    return new Promise<EngineReply | 'time'>((resolve, reject) => {
      const alarm = setTimeout(() => {
        this.#replace()
        resolve('time')
      }, this.#wallClockMs)
      this.#reject = (error) => {
        clearTimeout(alarm)
        reject(error)
      }
      worker.onmessage = (event: MessageEvent<EngineReply>) => {
        clearTimeout(alarm)
        resolve(event.data)
      }
      worker.onerror = () => {
        clearTimeout(alarm)
        this.#replace()
        reject(new Error('The sandbox did not start in this browser.'))
      }
      worker.postMessage(request)
    })
  }
}
