import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { builtFolder, mayUseBuilt } from './entries'

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

/** Makes the callbacks when it is asked for none, and says how many arguments each takes; has them answer otherwise. */
const respond = `
  import { createCallbacks } from './world'
  let callbacks
  export function respond(name, args, setting) {
    if (name !== '') return callbacks[name](...args)
    callbacks = createCallbacks(setting)
    return Object.entries(callbacks).map(([name, { length }]) => [name, length])
  }`

const contents = { world: respond, checks: `export * from './checks'` } as const
type Part = keyof typeof contents

const builtFile = (folder: string, part: Part) =>
  path.join(process.cwd(), builtFolder, path.relative(process.cwd(), path.resolve(folder)), `${part}.mjs`)

function textOf(folder: string, part: Part): string {
  const built = builtFile(folder, part)
  return mayUseBuilt() && existsSync(built) ? readFileSync(built, 'utf8') : bundle(contents[part], folder)
}

const hasWorld = (folder: string) => existsSync(path.join(folder, 'world.ts'))

/** The script that answers an exercise's callbacks: its `world.ts` with all that it imports. Undefined where it has none. */
export const bundleWorld = (folder: string): string | undefined => (hasWorld(folder) ? textOf(folder, 'world') : undefined)

/** An exercise's checks with all of the core that they compare with: a text that changes when a verdict could, and not with a comment. */
export const bundleChecks = (folder: string): string => textOf(folder, 'checks')

/** Keeps both of an exercise for a server to read. */
export function buildExercise(folder: string): void {
  for (const part of ['checks', ...(hasWorld(folder) ? (['world'] as const) : [])] as const) {
    const file = builtFile(folder, part)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bundle(contents[part], folder))
  }
}
