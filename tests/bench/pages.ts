import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig } from 'lighthouse'
import { quantile } from '@lib/core/statistics/quantile'
import { build, isBuilt } from '@lib/cli/build'
import { browserFlags, findBrowser } from '../support/browser'
import { Site } from '../support/site'
import { figure, spread } from './figures'

const debugPort = 9333
const chapter = '/courses/practical-methodology/performance-metrics'
const pages = { landing: '/', chapter, workbench: `${chapter}/exercises/precision-recall-fbeta` }

/** Lighthouse's own advice against chance: several runs, and the one in the middle. */
const runs = 5

async function audit(site: Site): Promise<boolean> {
  let holds = true
  // A server that has just started answers its first readers slowly, and no later ones.
  for (const path of Object.values(pages)) for (let i = 0; i < 5; i++) await (await fetch(site.url + path)).text()
  for (const [name, path] of Object.entries(pages))
    for (const [device, config] of [
      ['phone', undefined],
      ['desktop', desktopConfig],
    ] as const) {
      const scores = new Map<string, number[]>()
      const failed = new Set<string>()
      for (let i = 0; i < runs; i++) {
        const result = await lighthouse(site.url + path, { port: debugPort, logLevel: 'error', output: 'json' }, config)
        for (const { title, score } of Object.values(result?.lhr.categories ?? {}))
          scores.set(title, [...(scores.get(title) ?? []), 100 * (score ?? 0)])
        for (const { id, score, scoreDisplayMode } of Object.values(result?.lhr.audits ?? {}))
          if (scoreDisplayMode === 'binary' && score === 0) failed.add(id)
      }
      const middle = [...scores].map(([title, values]) => ({
        title,
        median: quantile(values, 0.5),
        least: Math.min(...values),
        most: Math.max(...values),
      }))
      const good = middle.length === 4 && middle.every(({ median }) => median >= 95)
      holds = holds && good
      const said = middle.map(
        ({ title, median, least, most }) =>
          `${title} ${median.toFixed(0)}${least === most ? '' : ` (${least.toFixed(0)}–${most.toFixed(0)})`}`,
      )
      console.log(`${good ? '✓' : '✗'} Lighthouse, ${name}, ${device}, median of ${runs}: ${said.join(', ')} (goal: at least 95 each)`)
      if (failed.size > 0) console.log(`  not met: ${[...failed].join(', ')}`)
    }
  return holds
}

/** Script time of each frame while the threshold is dragged over 2,000 messages. */
async function drag(site: Site, browser: Awaited<ReturnType<typeof chromium.launch>>): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${site.url}${chapter}?threshold.messages=2000`)
  await page.locator('#figure-threshold').scrollIntoViewIfNeeded()
  const handle = page.locator('#figure-threshold .handle')
  await handle.waitFor()
  await page.waitForLoadState('networkidle')
  const box = await handle.boundingBox()
  if (!box) throw new Error('there is no handle')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const scriptMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return 1000 * of('ScriptDuration')
  }
  const y = box.y + box.height - 20
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  const times: number[] = []
  for (let i = 0; i < 150; i++) {
    const before = await scriptMs()
    await page.mouse.move(box.x + box.width / 2 + 200 * Math.sin(i / 8), y)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    if (i >= 20) times.push((await scriptMs()) - before)
  }
  await page.mouse.up()
  await page.close()
  spread('script for one step of the threshold on 2,000 messages', times)
  return figure('dragging the threshold on 2,000 messages, script a frame, p95', quantile(times, 0.95), 'ms', 16)
}

/** What pages cost their readers, in this machine's time. */
export async function benchPages(): Promise<boolean> {
  if (!isBuilt()) await build()
  const site = await Site.open()
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${debugPort}`],
  })
  const outcomes = [await drag(site, browser), await audit(site)]
  await browser.close()
  await site.close()
  return outcomes.every(Boolean)
}
