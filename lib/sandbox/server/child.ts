import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { poolLimits } from '../limits'

/*
 * The process that learner code can bring down. Its main thread never runs any: it passes messages to the engine thread, watches the
 * process's memory, and ends with its parent. Arguments: the engine thread's script, the engine's WebAssembly.
 */
const [, , threadScript, wasmFile] = process.argv as [string, string, string, string]

const worker = new Worker(threadScript, {
  workerData: { wasm: readFileSync(wasmFile) },
  resourceLimits: { stackSizeMb: poolLimits.workerStackMb },
  env: {},
})
worker.on('message', (reply) => process.send?.(reply))
worker.on('error', () => process.exit(70))
worker.on('exit', () => process.exit(70))
process.on('message', (request) => worker.postMessage(request))
process.on('disconnect', () => process.exit(0))

setInterval(() => {
  // A parent that was killed while this process started has said goodbye before anybody listened.
  if (!process.connected) process.exit(0)
  if (process.memoryUsage.rss() <= poolLimits.residentBytes) return
  process.send?.({ kind: 'memory' }, () => process.kill(process.pid, 'SIGKILL'))
}, 15)
