import { compileEngine } from '../instance'
import { serveEngine } from '../serveEngine'
import type { AnsweredRequest, NumberedRequest } from './numbered'

const wasm = fetch(new URL('@jitl/quickjs-wasmfile-release-sync/wasm', import.meta.url)).then((answer) => answer.arrayBuffer())
const serve = wasm.then((bytes) => compileEngine(new Uint8Array(bytes), true)).then(serveEngine)
// At once, so that what could not be fetched is not waited for.
serve.catch(reportError)

self.onmessage = async ({ data: { id, request } }: MessageEvent<NumberedRequest>) => {
  try {
    const reply = await (await serve)(request)
    if (reply) self.postMessage({ id, reply } satisfies AnsweredRequest)
  } catch (error) {
    reportError(error)
  }
}
