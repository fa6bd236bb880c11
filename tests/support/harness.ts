import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'esbuild'
import { worldOf } from './grader'
import type { GradingResult } from '@lib/domain/verdict'

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    tsconfig: 'tsconfig.json',
  })
  return outputFiles[0]?.text ?? ''
}

const wasm = () => readFileSync(createRequire(path.resolve('package.json')).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'))

/** A page that has the grader and the browser's engine, and nothing else: to hold the two sides of the sandbox against each other. */
export async function openHarness(): Promise<{ url: string; close(): Promise<void> }> {
  const [page, worker] = await Promise.all([bundle('tests/e2e/harness.ts'), bundle('lib/sandbox/browser/engine.worker.ts')])
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    '/': ['text/html', '<!doctype html><script type="module" src="/harness.js"></script>'],
    '/harness.js': ['text/javascript', page],
    '/engine.worker.ts': ['text/javascript', worker],
    '/@jitl/quickjs-wasmfile-release-sync/wasm': ['application/wasm', wasm()],
  }
  const server: Server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(request.url && files[request.url] ? 200 : 404, { 'content-type': type })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A page of a browser that has come to the harness and is ready to grade. */
export async function openHarnessPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForFunction(() => 'grade' in globalThis)
  return page
}

/** What the browser's side makes of a program, as the server's side writes it: without what is undefined. */
export async function gradeInBrowser(page: Page, slug: string, source: string, seed: number): Promise<GradingResult> {
  const crossed = await page.evaluate(
    ([name, program, number, world]) =>
      (globalThis as unknown as { grade(slug: string, source: string, seed: number, world?: string): Promise<GradingResult> }).grade(
        name,
        program,
        number,
        world,
      ),
    [slug, source, seed, worldOf(slug)] as const,
  )
  return JSON.parse(JSON.stringify(crossed)) as GradingResult
}
