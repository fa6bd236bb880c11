import 'server-only'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/** Makes the callbacks when it is asked for none, and has them answer otherwise. */
const respond = `
  import { createCallbacks } from './world'
  let callbacks
  export function respond(name, args, setting) {
    if (name !== '') return callbacks[name](...args)
    callbacks = createCallbacks(setting)
    return null
  }`

/** The script that answers an exercise's callbacks: its `world.ts` with all that it imports. Undefined where it has none. */
export function bundleWorld(folder: string): string | undefined {
  if (!existsSync(path.join(folder, 'world.ts'))) return undefined
  const { outputFiles } = buildSync({
    stdin: { contents: respond, resolveDir: path.resolve(folder), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    minify: true,
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0]?.text
}
