import path from 'node:path'
import { entries } from './entries'

/** Makes of each entry a plain script that runs on Node.js with nothing beside it: `FOLDER/NAME.mjs`. */
export async function bundleEntries(folder: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(process.cwd(), file)])),
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
}
