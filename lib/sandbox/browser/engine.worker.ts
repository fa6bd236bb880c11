import type { EngineRequest } from '../protocol'
import { serveEngine } from '../serveEngine'

const wasm = fetch(new URL('@jitl/quickjs-wasmfile-release-sync/wasm', import.meta.url))
const serve = WebAssembly.compileStreaming(wasm).then(serveEngine)

self.onmessage = async (event: MessageEvent<EngineRequest>) => {
  try {
    const reply = await (await serve)(event.data)
    if (reply) self.postMessage(reply)
  } catch (error) {
    reportError(error)
  }
}
