import { chromium, type Page } from '@playwright/test'
import { quantile } from '@lib/core/statistics/quantile'
import { build, isBuilt } from '@lib/cli/build'
import { openFigure, settled } from '../e2e/figures'
import { browserFlags, findBrowser } from '../support/browser'
import { Site } from '../support/site'
import { figure, spread } from './figures'

const course = '/courses/practical-methodology'

interface Bench {
  readonly id: string
  readonly path: string
  /** a slider to drag */
  readonly dial: string
  /** what the first result after a change may take, in ms */
  readonly goal: number
}

const benches: readonly Bench[] = [
  { id: 'baseline-ladder', path: '/baselines', dial: 'Noise', goal: 2000 },
  { id: 'overfit-one-batch', path: '/baselines', dial: 'Hidden units', goal: 2000 },
  { id: 'capacity-regularisation-data', path: '/diagnosing-problems', dial: 'Capacity: degree', goal: 300 },
  { id: 'learning-rate-sweep', path: '/hyperparameter-tuning', dial: 'Hidden units', goal: 2000 },
  { id: 'bayesian-optimisation', path: '/hyperparameter-tuning', dial: 'Noise of a trial', goal: 300 },
  { id: 'successive-halving', path: '/hyperparameter-tuning', dial: 'Configurations', goal: 2000 },
  { id: 'gradient-check', path: '/debugging-strategies', dial: 'ε', goal: 300 },
  { id: 'learning-curve', path: '/more-data', dial: 'Error wanted', goal: 2000 },
  { id: 'grid-versus-random', path: '/grid-vs-random', dial: 'Width of the good region', goal: 1000 },
]

/** Notes every task of the page's own thread that holds it up, and every change of a figure's line of work. */
const watch = () => {
  const holder = globalThis as { long?: number[] }
  holder.long = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) holder.long?.push(entry.duration)
  }).observe({ type: 'longtask' })
}

const longTasks = (page: Page) => page.evaluate(() => (globalThis as { long?: number[] }).long?.splice(0) ?? [])

/** Moves a dial by arrow keys and takes the script time of each frame, and the time to what is shown first. */
async function drag(page: Page, { id, dial, goal }: Bench): Promise<boolean> {
  const slider = page.locator(`#figure-${id}`).getByRole('slider', { name: dial, exact: true })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const scriptMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
  }
  await slider.focus()
  const times: number[] = []
  for (let i = 0; i < 40; i++) {
    let before = await scriptMs()
    await page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft')
    // The frame of the key, and the next, in which its answer may come.
    for (let frame = 0; frame < 2; frame++) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      const after = await scriptMs()
      if (i >= 8) times.push(after - before)
      before = after
    }
  }
  await settled(page, id)
  const firsts: number[] = []
  for (let i = 0; i < 5; i++) {
    firsts.push(
      await page.evaluate(
        async ({ name, key }) => {
          const root = document.querySelector(`#figure-${name}`)
          const status = root?.querySelector('[role=status].visually-hidden')
          const input = root?.querySelector<HTMLInputElement>(`input[aria-label="${key}, typed"]`)
          if (!root || !status || !input) throw new Error(`there is no ${key} in ${name}`)
          const range = input.parentElement?.querySelector<HTMLInputElement>('input[type=range]') as HTMLInputElement
          const began = performance.now()
          const done = new Promise<number>((resolve) => {
            const observer = new MutationObserver(() => {
              if (root.querySelector('.work')?.getAttribute('data-state') !== 'done' && performance.now() - began < 20) return
              observer.disconnect()
              resolve(performance.now() - began)
            })
            observer.observe(root, {
              subtree: true,
              childList: true,
              characterData: true,
              attributes: true,
              attributeFilter: ['d', 'cx', 'aria-label'],
            })
          })
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
          const value = Number(range.value)
          const step = Number(range.step)
          set?.call(range, String(value + step > Number(range.max) ? value - step : value + step))
          range.dispatchEvent(new Event('input', { bubbles: true }))
          return done
        },
        { name: id, key: dial },
      ),
    )
    await settled(page, id)
  }
  const long = await longTasks(page)
  spread(`${id}: script a frame while “${dial}” is moved`, times)
  return [
    figure(`${id}: script a frame while a dial is moved, p95`, quantile(times, 0.95), 'ms', 16),
    figure(`${id}: something new is shown after a change, median`, quantile(firsts, 0.5), 'ms', goal),
    figure(`${id}: longest task of the page’s own thread`, Math.max(0, ...long), 'ms', 50),
  ].every(Boolean)
}

/** How soon the worker is free after Stop: the next light question is answered by it. */
async function cancel(page: Page): Promise<boolean> {
  const id = 'learning-rate-sweep'
  const root = page.locator(`#figure-${id}`)
  const times: number[] = []
  for (let i = 0; i < 8; i++) {
    await root
      .getByLabel('Seeds')
      .getByRole('button', { name: i % 2 === 0 ? '60' : '20', exact: true })
      .click()
    await page.waitForFunction((name) => document.querySelector(`#figure-${name} .work`)?.getAttribute('data-state') === 'running', id)
    times.push(
      await page.evaluate(async (name) => {
        const work = document.querySelector(`#figure-${name} .work`)
        const began = performance.now()
        work?.querySelector<HTMLButtonElement>('button')?.click()
        while (work?.getAttribute('data-state') !== 'cancelled') await new Promise((resolve) => setTimeout(resolve, 1))
        return performance.now() - began
      }, id),
    )
  }
  return figure('learning-rate-sweep: from Stop to stopped, p95', quantile(times, 0.95), 'ms', 50)
}

/** What the page holds after many runs, beside what it held after the first few. */
async function memory(page: Page): Promise<boolean> {
  const id = 'grid-versus-random'
  const session = await page.context().newCDPSession(page)
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6
  }
  const runs = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await page.locator(`#figure-${id}`).getByRole('button', { name: 'New sample' }).click()
      await settled(page, id)
    }
  }
  await runs(10)
  const before = await heapMb()
  await runs(100)
  const after = await heapMb()
  console.log(`  heap after 10 runs ${before.toFixed(1)} MB, after 110 ${after.toFixed(1)} MB`)
  return figure('grid-versus-random: growth of the heap over 100 runs', Math.max(0, after - before), 'MB', 2)
}

/** Repeats over 200 and 500 seeds of the contest, as the figure asks for them. */
async function contest(page: Page): Promise<boolean> {
  const id = 'grid-versus-random'
  const times: number[] = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    await page.locator(`#figure-${id}`).getByRole('button', { name: 'New sample' }).click()
    await settled(page, id)
    times.push(performance.now() - began)
  }
  return figure('grid-versus-random: 500 repeats, and 500 at each of seven budgets, median', quantile(times, 0.5), 'ms', 1000)
}

/** What simulations cost their readers, in this machine's time. */
export async function benchSimulations(): Promise<boolean> {
  if (!isBuilt()) await build()
  const site = await Site.open()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const outcomes: boolean[] = []
  for (const bench of benches) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(watch)
    await page.goto(site.url + course + bench.path)
    await openFigure(page, bench.id)
    await longTasks(page)
    outcomes.push(await drag(page, bench))
    if (bench.id === 'learning-rate-sweep') outcomes.push(await cancel(page))
    if (bench.id === 'grid-versus-random') outcomes.push(await contest(page), await memory(page))
    await page.close()
  }
  await browser.close()
  await site.close()
  return outcomes.every(Boolean)
}
