import 'server-only'
import { createRequire } from 'node:module'
import path from 'node:path'
import { scriptFile } from '../../scripts/scriptFile'

export interface SandboxScripts {
  readonly child: string
  readonly thread: string
  readonly wasm: string
}

/** What a child process is started with: its script, its engine thread's, and the engine's WebAssembly. */
export const sandboxScripts = async (): Promise<SandboxScripts> => ({
  child: await scriptFile('sandbox-child'),
  thread: await scriptFile('sandbox-thread'),
  wasm: createRequire(path.join(process.cwd(), 'package.json')).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'),
})
