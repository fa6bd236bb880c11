import 'server-only'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

export interface SandboxScripts {
  readonly child: string
  readonly thread: string
  readonly wasm: string
  remove(): Promise<void>
}

const prefix = 'holdout-sandbox-'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what processes have left behind that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = name.match(/^holdout-sandbox-(\d+)-/) ?? []
    if (pid && !isAlive(Number(pid))) await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Makes plain scripts of the child process and its engine thread, in a private folder that goes when the pool does. */
export async function bundleScripts(): Promise<SandboxScripts> {
  await sweep()
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`))
  const here = path.join(process.cwd(), 'lib/sandbox/server')
  await build({
    entryPoints: [path.join(here, 'child.ts'), path.join(here, 'thread.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The engine's loader is written for CommonJS and modules alike and looks for `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'silent',
  })
  return {
    child: path.join(folder, 'child.mjs'),
    thread: path.join(folder, 'thread.mjs'),
    wasm: createRequire(path.join(process.cwd(), 'package.json')).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
