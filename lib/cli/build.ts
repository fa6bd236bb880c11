import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { bundleEntries } from '../scripts/bundleEntries'
import { builtFolder } from '../scripts/entries'
import { buildExercise } from '../scripts/exerciseScripts'
import { installed, runCommand } from './runCommand'
import { filesOf } from './filesOf'

const sources = ['app', 'content', 'db', 'lib', 'instrumentation.ts', 'proxy.ts', 'next.config.ts', 'tsconfig.json', 'package-lock.json']
const stamp = '.next/fingerprint'
/** The server's own script, bundled so that it runs on plain Node.js. */
export const serverScript = '.next/serve.mjs'

/** Changes whenever a built file could. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) for (const file of filesOf(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** What failed has said why on the console. */
export class BuildFailed extends Error {}

export const isBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

/**
 * Tells the browser that every function of the framework's scripts is called at the start, so that it compiles them while they arrive, off
 * the main thread: half of the script time before a page answers. Browsers that do not know the comment skip it.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
function hintFrameworkScripts(): void {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] }
  for (const file of rootMainFiles) {
    const script = `.next/${file}`
    writeFileSync(script, `//# allFunctionsCalledOnLoad\n${readFileSync(script, 'utf8')}`)
  }
}

/** Everything that a server would otherwise have to bundle while it runs. */
async function buildScripts(): Promise<void> {
  await bundleEntries(builtFolder)
  for (const file of filesOf('content')) if (/\/exercises\/[^/]+\/checks\.ts$/.test(file)) buildExercise(path.dirname(file))
}

/**
 * Builds the pages and the server.
 * @param quiet whether to print nothing unless it fails
 * @throws BuildFailed when the build fails, and has said why
 */
export async function build(quiet = false): Promise<void> {
  const print = fingerprint()
  for (const old of [stamp, builtFolder]) rmSync(old, { recursive: true, force: true })
  const said: Buffer[] = []
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  if ((await runCommand(installed('next'), ['build'], env, quiet ? (text) => said.push(text) : undefined)) !== 0) {
    process.stderr.write(Buffer.concat(said))
    throw new BuildFailed('The build failed.')
  }
  hintFrameworkScripts()
  await bundle({
    entryPoints: ['lib/cli/serve.ts'],
    outfile: serverScript,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  await buildScripts()
  writeFileSync(stamp, print)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build()
