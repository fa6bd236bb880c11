import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

const families = readdirSync('lib/core', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== 'experiments')

/** kB of a script that holds all of a family and what it stands on, as it travels. */
async function weightOf(family: string): Promise<number> {
  const contents = [...filesOf(`lib/core/${family}`)].map((file) => `export * from './${file}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.resolve('.'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length / 1000
}

it.each(families)('all of the core’s %s adds at most 15 kB to a page', async (family) => {
  const weight = await weightOf(family)
  expect(weight).toBeLessThanOrEqual(15)
  expect(weight).toBeGreaterThan(0.3)
})

it('all experiments together, which stand on most of the core and load in a worker, weigh at most 35 kB', async () => {
  expect(await weightOf('experiments')).toBeLessThanOrEqual(35)
})
