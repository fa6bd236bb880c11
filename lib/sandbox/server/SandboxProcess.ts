import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { namedError } from '../../domain/namedError'
import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, ProgramRunner } from '../../domain/program'
import { poolLimits } from '../limits'
import { stepBehind } from './stepBehind'
import type { ChildMessage, ChildRequest, EngineReply } from '../protocol'
import type { SandboxScripts } from './sandboxScripts'
import { afterEvent, type ChildEvent, type ChildState, ChildStateError, type Death, deathOf, limitMet } from './childState'

type Ended = Extract<CallOutcome, { kind: 'limit' }>
const silent: ConsoleOutput = { lines: [], dropped: 0 }
/** What programs step back by, so that pages come first, and among them what short ones do. */
const niceness = { short: 10, long: 19 }

/** The child ended although no limit was reached: not the program's fault. */
export class SandboxCrash extends namedError('SandboxCrash') {}
/** The program has to make room, and is run again from its beginning when there is some. */
export class Displaced extends namedError('Displaced') {}

function limitIn(reply: EngineReply): Ended | undefined {
  const outcome = reply.kind === 'loaded' ? reply.outcome : reply.outcomes.at(-1)
  return outcome?.kind === 'limit' ? outcome : undefined
}

/** One child process, serving one submission at a time. */
export class SandboxProcess implements ProgramRunner {
  readonly #child: ChildProcess
  readonly #alone: boolean
  readonly #stallMs: number
  readonly #whenReady: Promise<void>
  #state: ChildState = { kind: 'starting' }
  #pending: { resolve(reply: EngineReply | Ended): void; reject(error: Error): void } | undefined
  /** of those that it has begun with, counted from 1 */
  #submission = 0
  /** the limit that the engine has met in the present submission */
  #met: Ended | undefined
  #cause: Death | undefined
  #over = false
  #displaced = false
  /** processor time by which one that has to make room has to have stopped */
  #stopByMs = 0
  #deadline = Number.POSITIVE_INFINITY
  #processorMs = 0
  #idleSince = 0
  #onProgress: (() => void) | undefined
  #slow = false
  #fault = ''

  /**
   * @param alone whether one program alone is to run in it, so that whatever becomes of its heap is that program's doing
   * @param stallMs within which a submission has to get some processor time
   */
  constructor(scripts: SandboxScripts, alone = false, stallMs: number = poolLimits.stallMs) {
    this.#alone = alone
    this.#stallMs = stallMs
    this.#child = fork(scripts.child, [scripts.thread, scripts.wasm, `--of=${process.pid}`], {
      env: {} as NodeJS.ProcessEnv,
      // As many of these as there are cores: helpers for each one’s memory would only stand in one another’s way.
      execArgv: ['--max-old-space-size=256', '--single-threaded-gc'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    })
    stepBehind(this.#child.pid, niceness.short)
    this.#whenReady = new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#end('stalled'), poolLimits.startMs)
      this.#child.on('message', (message: ChildMessage) => {
        if (message.kind === 'ready') {
          clearTimeout(late)
          this.#become({ kind: 'ready' })
          resolve()
        } else this.#hear(message)
      })
      const exited = (cause: Death) => {
        clearTimeout(late)
        reject(new SandboxCrash('the sandbox did not start'))
        this.#exited(cause)
      }
      this.#child.on('exit', (code, signal) => {
        this.#become({ kind: 'limit' })
        // Its last message, why it ends, may come after the exit.
        const conclude = () => exited(this.#cause ?? deathOf(code, signal))
        if (this.#child.connected) this.#child.once('disconnect', conclude)
        else conclude()
      })
      // What could not even be started never exits.
      this.#child.on('error', () => this.#child.pid === undefined && exited('crashed'))
    })
    this.#whenReady.catch(() => undefined)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get state(): ChildState {
    return this.#state
  }

  /** Whether it runs behind the others: once it does, it always will. */
  get slow(): boolean {
    return this.#slow
  }

  /** processor time of the present submission, as far as it is known */
  get processorMs(): number {
    return this.#processorMs
  }

  /** when its last submission was done with, by this process's clock */
  get idleSince(): number {
    return this.#idleSince
  }

  /** @throws SandboxCrash when it does not start */
  whenReady(): Promise<void> {
    return this.#whenReady
  }

  /**
   * Gives the next submission its full time.
   * @param onProgress called whenever it has had as much processor time as a short one takes, and goes on
   * @throws ChildStateError unless it is idle
   */
  begin(onProgress?: () => void): void {
    this.#become({ kind: 'begin' })
    this.#submission++
    this.#displaced = false
    this.#met = undefined
    this.#moveDeadline()
    this.#processorMs = 0
    this.#onProgress = onProgress
    this.#send({ kind: 'begin', submission: this.#submission })
  }

  /** The submission is done with. */
  end(): void {
    this.#onProgress = undefined
    this.#become({ kind: 'end', worn: this.#over || this.#alone })
    this.#idleSince = performance.now()
    if (this.#state.kind === 'idle') this.#send({ kind: 'prepare' })
    if (this.#state.kind === 'spent') this.#end('ended')
  }

  /** Lets whatever else there is to do come first, from now on. */
  stepBack(): void {
    this.#slow = true
    stepBehind(this.#child.pid, niceness.long)
  }

  /** Has the present submission stop, to be run again when there is more room. */
  displace(): void {
    this.#displaced = true
    this.#onProgress = undefined
    this.#stopByMs = this.#processorMs + poolLimits.stopMs
    this.#send({ kind: 'stop' })
  }

  kill(): void {
    this.#end('ended')
  }

  async load(request: LoadRequest): Promise<{ outcome: LoadOutcome; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'load', ...request })
    if (reply.kind === 'limit') return { outcome: reply, console: silent }
    if (reply.kind !== 'loaded') throw new SandboxCrash('an unexpected reply')
    return reply
  }

  async call(calls: readonly ProgramCall[]): Promise<{ outcomes: readonly CallOutcome[]; console: ConsoleOutput }> {
    const reply = await this.#ask({ kind: 'call', calls })
    if (reply.kind === 'limit') return { outcomes: [reply], console: silent }
    if (reply.kind !== 'called') throw new SandboxCrash('an unexpected reply')
    return reply
  }

  async #ask(request: ChildRequest): Promise<EngineReply | Ended> {
    this.#stay()
    // Nothing runs any more in what has met a limit; of what is spent otherwise, the exit that is to come says why.
    if (this.#met) return this.#met
    if (this.#state.kind === 'dead') return this.#lastWord(this.#state.cause)
    if (this.#state.kind !== 'busy' && this.#state.kind !== 'spent') throw new ChildStateError(`a ${this.#state.kind} child has no program`)
    this.#moveDeadline()
    let late: NodeJS.Immediate | undefined
    let alarm: NodeJS.Timeout | undefined
    const watch = () => {
      alarm = setTimeout(
        () => {
          // What is there but has not been read came in time: it was this process that was busy.
          late = setImmediate(() => (performance.now() < this.#deadline ? watch() : this.#end('stalled')))
        },
        Math.max(1, this.#deadline - performance.now()),
      )
    }
    watch()
    try {
      const reply = await new Promise<EngineReply | Ended>((resolve, reject) => {
        this.#pending = { resolve, reject }
        this.#send(request)
      })
      this.#stay()
      return reply
    } finally {
      clearTimeout(alarm)
      clearImmediate(late)
    }
  }

  /** What cannot be sent has nobody to hear it: the exit that follows says why. */
  #send(request: ChildRequest): void {
    if (this.#child.connected) this.#child.send(request, (error) => error && this.#child.kill('SIGKILL'))
  }

  #hear(message: Exclude<ChildMessage, { kind: 'ready' }>): void {
    if (message.kind === 'fault') this.#fault = message.text
    if (message.submission !== this.#submission) {
      // It is about the one before, or none: the child may end of it, but the present one has no part in that.
      if (message.kind === 'limit' || message.kind === 'fault') this.#end('ended')
      return
    }
    this.#processorMs = message.processorMs
    switch (message.kind) {
      case 'limit':
        this.#cause ??= message.limit
        this.#become({ kind: 'limit' })
        return
      case 'progress':
        this.#moveDeadline()
        // While a source is read nothing is heard of it.
        if (this.#displaced && this.#processorMs >= this.#stopByMs) this.#end('ended')
        this.#onProgress?.()
        return
      case 'fault':
        this.#become({ kind: 'limit' })
        return
      case 'reply':
        this.#over ||= message.over
        this.#met = limitIn(message.reply)
        // One whose time was up stopped where the engine looks for it, and leaves nothing behind. What took all memory or stack may.
        if (this.#met && this.#met.limit !== 'time') this.#become({ kind: 'limit' })
        this.#pending?.resolve(message.reply)
        this.#pending = undefined
    }
  }

  #moveDeadline(): void {
    this.#deadline = performance.now() + this.#stallMs
  }

  #become(event: ChildEvent): void {
    this.#state = afterEvent(this.#state, event)
  }

  #end(cause: Death): void {
    this.#cause ??= cause
    this.#become({ kind: 'limit' })
    this.#child.kill('SIGKILL')
  }

  #exited(cause: Death): void {
    this.#become({ kind: 'exit', cause })
    try {
      this.#pending?.resolve(this.#lastWord(cause))
    } catch (error) {
      this.#pending?.reject(error as Error)
    }
    this.#pending = undefined
  }

  /** Lets nothing count of a program that has to make room. @throws Displaced */
  #stay(): void {
    if (this.#displaced) throw new Displaced('the program has to make room')
  }

  /** What the end of the child means for the submission that is in it. @throws SandboxCrash | Displaced */
  #lastWord(cause: Death): Ended {
    this.#stay()
    const limit = limitMet(cause, { first: this.#submission === 1, alone: this.#alone })
    if (limit) return { kind: 'limit', limit }
    throw new SandboxCrash(`the sandbox process is no more (${cause})${this.#fault && `: ${this.#fault}`}`)
  }
}
