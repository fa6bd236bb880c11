import 'server-only'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

function bundle(contents: string, folder: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: path.resolve(folder), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    external: ['fast-check', 'zod'],
    minify: true,
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

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
export const bundleWorld = (folder: string): string | undefined =>
  existsSync(path.join(folder, 'world.ts')) ? bundle(respond, folder) : undefined

/** An exercise's checks with all of the core that they compare with: a text that changes when a verdict could, and not with a comment. */
export const bundleChecks = (folder: string): string => bundle(`export * from './checks'`, folder)
