import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, ProgramRunner } from '../../domain/program'
import { poolLimits } from '../limits'
import type { EngineReply, EngineRequest } from '../protocol'
import type { SandboxScripts } from './bundle'

type Ended = { readonly kind: 'limit'; readonly limit: 'time' | 'memory' }
const silent: ConsoleOutput = { lines: [], dropped: 0 }

/** The child ended although no limit was reached: the grader's fault. */
export class SandboxCrash extends Error {}

/** One child process, serving one submission at a time. After a limit event or a crash it is spent. */
export class SandboxProcess implements ProgramRunner {
  readonly #child: ChildProcess
  #pending: { resolve(reply: EngineReply | Ended): void; reject(error: Error): void } | undefined
  #overMemory = false
  #remainingMs: number = poolLimits.wallClockMs
  spent = false

  constructor(scripts: SandboxScripts) {
    this.#child = fork(scripts.child, [scripts.thread, scripts.wasm], {
      env: {} as NodeJS.ProcessEnv,
      // As many of these as there are cores: helpers for each one’s memory would only stand in one another’s way.
      execArgv: ['--max-old-space-size=256', '--single-threaded-gc'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    })
    this.#child.on('message', (message: EngineReply | { kind: 'memory' }) => {
      if (message.kind === 'memory') this.#overMemory = true
      else this.#settle(message)
    })
    this.#child.on('exit', () => {
      this.spent = true
      if (this.#overMemory) this.#settle({ kind: 'limit', limit: 'memory' })
      else this.#pending?.reject(new SandboxCrash('the sandbox process ended'))
      this.#pending = undefined
    })
    this.#child.on('error', (error) => this.#pending?.reject(error))
  }

  /** Gives the next submission its full time. */
  begin(): void {
    this.#remainingMs = poolLimits.wallClockMs
  }

  /** Has it get ready for the next submission while it has nothing else to do. */
  prepare(): void {
    if (!this.spent) this.#child.send({ kind: 'prepare' } satisfies EngineRequest, () => undefined)
  }

  kill(): void {
    this.spent = true
    this.#child.kill('SIGKILL')
  }

  async load(request: LoadRequest): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'load', ...request })
    if (reply.kind === 'limit') return { outcome: reply, console: silent }
    if (reply.kind !== 'loaded') throw new SandboxCrash('an unexpected reply')
    if (reply.outcome.kind === 'limit') this.spent = true
    return reply
  }

  async call(calls: readonly ProgramCall[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'call', calls })
    if (reply.kind === 'limit') return { outcomes: [reply], console: silent }
    if (reply.kind !== 'called') throw new SandboxCrash('an unexpected reply')
    if (reply.outcomes.at(-1)?.kind === 'limit') this.spent = true
    return reply
  }

  async #ask(request: EngineRequest): Promise<EngineReply | Ended> {
    if (this.spent) throw new SandboxCrash('the sandbox process has ended')
    const started = performance.now()
    let late: NodeJS.Immediate | undefined
    const alarm = setTimeout(() => {
      // A reply that is there but has not been read came in time: it was this process that was busy.
      late = setImmediate(() => {
        this.kill()
        this.#settle({ kind: 'limit', limit: 'time' })
      })
    }, this.#remainingMs)
    try {
      return await new Promise<EngineReply | Ended>((resolve, reject) => {
        this.#pending = { resolve, reject }
        this.#child.send(request, (error) => error && reject(error))
      })
    } finally {
      clearTimeout(alarm)
      clearImmediate(late)
      this.#remainingMs = Math.max(1, this.#remainingMs - (performance.now() - started))
    }
  }

  #settle(reply: EngineReply | Ended): void {
    this.#pending?.resolve(reply)
    this.#pending = undefined
  }
}
