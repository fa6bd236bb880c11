import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { chapterPath, expect, test, workbenchPath } from './fixtures'

/** kB of JavaScript that a page loads, gzipped as it travels. */
async function scriptWeight(page: Page, address: string, until: () => Promise<unknown>): Promise<{ total: number; parts: string[] }> {
  const bodies = new Map<string, number>()
  page.on('response', async (response) => {
    if (!/javascript|wasm/.test(response.headers()['content-type'] ?? '')) return
    bodies.set(response.url(), gzipSync(await response.body()).length)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await until()
  await page.waitForLoadState('networkidle')
  const total = [...bodies.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000
  return { total, parts: [...bodies].map(([url, bytes]) => `${(bytes / 1000).toFixed(1)} ${url.split('/').at(-1)}`) }
}

test.use({ viewport: { width: 1440, height: 700 } })

for (const [name, address, most] of [
  ['landing', '/', 150],
  ['course', '/courses/practical-methodology', 150],
  ['chapter, before a simulation is near,', chapterPath, 150],
  ['sign-up', '/sign-up', 150],
] as const)
  test(`the ${name} page loads at most ${most} kB of scripts`, async ({ page, site }) => {
    const { total, parts } = await scriptWeight(page, site.url + address, async () => undefined)
    console.log(`      ${name}: ${total.toFixed(1)} kB gz of JavaScript`)
    expect(total, parts.join('\n')).toBeLessThanOrEqual(most)
    expect(total).toBeGreaterThan(20)
  })

test('the workbench, with editor and all, loads at most 300 kB of scripts', async ({ page, site }) => {
  const { total, parts } = await scriptWeight(page, site.url + workbenchPath, () => page.locator('.cm-content').waitFor())
  console.log(`      workbench: ${total.toFixed(1)} kB gz of JavaScript`)
  expect(total, parts.join('\n')).toBeLessThanOrEqual(300)
})

test('the scripts of the framework ask to be compiled while they arrive', async ({ page, site }) => {
  const started = new Map<string, string>()
  page.on('response', async (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) started.set(response.url(), (await response.text()).slice(0, 28))
  })
  await page.goto(`${site.url}/sign-in`, { waitUntil: 'networkidle' })
  const hinted = [...started].filter(([, text]) => text === '//# allFunctionsCalledOnLoad')
  expect(hinted.length).toBeGreaterThanOrEqual(5)
})
