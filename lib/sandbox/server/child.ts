import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { poolLimits } from '../limits'
import type { ChildMessage, ChildReport, ChildRequest, EngineReply } from '../protocol'
import { heapExitCode } from './childState'
import type { EngineReady, ThreadData } from './thread'
import { threadClock } from './threadClock'

/*
 * The process that learner code can bring down. Its main thread never runs any: it passes messages to the engine thread, watches the
 * process's memory and processor time, and ends with its parent. Arguments: the engine thread's script, the engine's WebAssembly, and for whoever
 * lists processes, whose child it is.
 */
const [, , threadScript, wasmFile] = process.argv as [string, string, string, string]

/** A parent that was killed meanwhile waits for nothing. */
const say = (message: ChildMessage, done?: () => void) =>
  process.send?.(message, undefined, undefined, (error) => (error ? process.exit(0) : done?.()))

/** The submission that runs, and what it has used. */
let present: { readonly submission: number; usedMs: number; saidMs: number } | undefined
/** while the engine is asked something: what its thread does in between is nobody's */
let asked: { readonly sinceMs: number; readonly watch: NodeJS.Timeout } | undefined
/** the engine thread's */
let clock = threadClock(undefined)

function processorMs(): number {
  if (!present) return 0
  return present.usedMs + (asked ? clock() - asked.sinceMs : 0)
}

function ask(request: ChildRequest): void {
  asked = { sinceMs: clock(), watch: setInterval(watchOver, 15) }
  worker.postMessage(request)
}

function answered(): void {
  clearInterval(asked?.watch)
  // What is asked in small pieces is over before the watch has looked.
  watchOver()
  if (present) present.usedMs = processorMs()
  asked = undefined
}

const report = (what: ChildReport, done?: () => void) =>
  say({ ...what, submission: present?.submission ?? 0, processorMs: processorMs() }, done)

const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
const worker = new Worker(threadScript, {
  workerData: { wasm: readFileSync(wasmFile), stop } satisfies ThreadData,
  resourceLimits: { stackSizeMb: poolLimits.workerStackMb },
  env: {},
})
worker.on('message', (message: EngineReady | EngineReply) => {
  if (message.kind === 'ready') {
    clock = threadClock(message.thread)
    say({ kind: 'ready' })
  } else {
    answered()
    report({ kind: 'reply', reply: message, over: process.memoryUsage.rss() > poolLimits.reusedBytes })
  }
})
worker.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') process.exit(heapExitCode)
  const text = String(error.stack ?? error).slice(0, 4000)
  report({ kind: 'fault', text }, () => process.exit(70))
})
// After an error the message about it is still on its way.
worker.on('exit', (code) => code === 0 && process.exit(70))
process.on('message', (request: ChildRequest) => {
  // Nothing else is asked before the program has stopped.
  Atomics.store(stop, 0, request.kind === 'stop' ? 1 : 0)
  if (request.kind === 'stop') return
  if (request.kind === 'begin') {
    present = { submission: request.submission, usedMs: 0, saidMs: 0 }
  } else if (request.kind === 'prepare') {
    // What it does from here on is nobody's.
    present = undefined
    worker.postMessage(request)
  } else ask(request)
})
process.on('disconnect', () => process.exit(0))
// A parent that was killed while this process started has said goodbye before anybody listened.
if (!process.connected) process.exit(0)
// A terminal tells all processes at once; the server says when this one has to end.
process.on('SIGINT', () => undefined)

function watchOver(): void {
  const used = processorMs()
  const limit = process.memoryUsage.rss() > poolLimits.residentBytes ? 'memory' : used > poolLimits.processorMs ? 'time' : undefined
  if (limit) report({ kind: 'limit', limit }, () => process.kill(process.pid, 'SIGKILL'))
  else if (present && used > present.saidMs + poolLimits.shortMs) {
    present.saidMs = used
    report({ kind: 'progress' })
  }
}
