import { parentPort, workerData } from 'node:worker_threads'
import { encode } from '../../domain/codec'
import { Callback } from '../../domain/value'
import { compileEngine } from '../instance'
import type { EngineRequest } from '../protocol'
import { serveEngine } from '../serveEngine'
import { thisThread } from './threadClock'

/** What an engine thread is started with. */
export interface ThreadData {
  readonly wasm: Uint8Array
  /** not 0 while the program that runs has to stop */
  readonly stop: Int32Array
}

/** What it says before anything else. */
export interface EngineReady {
  readonly kind: 'ready'
  readonly thread: string | undefined
}

/** A program as learners write them, with numbers to compute from and functions to call. */
const source = `
type Row = { readonly label: number; readonly score: number }
export function rehearse(labels: readonly number[], scores: readonly number[], random: () => number, lossOf: (row: Row) => number) {
  const rows: Row[] = labels.map((label, i) => ({ label, score: scores[i] ?? 0 }))
  const counts = new Map<number, number>()
  let sum = 0
  for (let i = 0; i < 40; i++) sum += random()
  for (const { label, score } of rows) {
    counts.set(label, (counts.get(label) ?? 0) + 1)
    sum += lossOf({ label, score })
    if (Number.isFinite(score)) sum += Math.log(1 + score ** 2)
  }
  const best = [...rows].sort((a, b) => b.score - a.score).slice(0, 5)
  console.log('rows', rows.length)
  return { mean: sum / rows.length, best, text: \`\${best.length} of \${[...counts.keys()].join()}\` }
}`
const world = `
let callbacks
export function respond(name, args, setting) {
  if (name !== '') return callbacks[name](...args)
  let state = setting
  callbacks = { random: () => (state = (state * 16807) % 2147483647) / 2147483647, lossOf: ({ label, score }) => (label - score) ** 2 }
}`
const numbers = Array.from({ length: 60 }, (_, i) => (i * 37) % 11)
const calls = Array.from({ length: 20 }, (_, i) => {
  const labels = numbers.slice(i)
  return {
    args: encode([labels, labels.map((value) => value / 7), new Callback('random'), new Callback('lossOf')]),
    setting: encode(i + 1),
  }
})

/**
 * An engine that has run a program before anybody waits for it: what has to be compiled for the first one takes several times as long as a short
 * program does, and would be counted to whoever comes first.
 */
const { wasm, stop } = workerData as ThreadData
const serve = compileEngine(wasm)
  .then((engine) => serveEngine({ ...engine, stop }))
  .then(async (answer) => {
    await answer({ kind: 'load', source, entryPoint: 'rehearse', world })
    await answer({ kind: 'call', calls })
    await answer({ kind: 'prepare' })
    return answer
  })

void serve.then(() => parentPort?.postMessage({ kind: 'ready', thread: thisThread() } satisfies EngineReady))

parentPort?.on('message', async (request: EngineRequest) => {
  const reply = await (await serve)(request)
  if (reply) parentPort?.postMessage(reply)
})
