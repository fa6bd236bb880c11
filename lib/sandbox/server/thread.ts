import { parentPort, workerData } from 'node:worker_threads'
import type { EngineRequest } from '../protocol'
import { serveEngine } from '../serveEngine'

const serve = WebAssembly.compile((workerData as { wasm: Uint8Array<ArrayBuffer> }).wasm).then(serveEngine)

parentPort?.on('message', async (request: EngineRequest) => {
  const reply = await (await serve)(request)
  if (reply) parentPort?.postMessage(reply)
})
