import type { Page } from '@playwright/test'
import { axeIn, expectInkOnPaper, expectRoomForLargeText } from './layout'
import { chapterPath, expect, listen, signIn, tabTo, test, workbenchPath } from './fixtures'

type Who = 'visitor' | 'learner' | 'instructor' | 'admin'

/** Every page, with whom it is for. `:section` and `:learner` stand for the class and the learner of the accounts. */
const pages: readonly (readonly [name: string, path: string, who: Who])[] = [
  ['landing', '/', 'visitor'],
  ['course', '/courses/practical-methodology', 'visitor'],
  ['chapter', chapterPath, 'visitor'],
  ['chapter with plots', '/courses/practical-methodology/diagnosing-problems', 'visitor'],
  ['first chapter', '/courses/practical-methodology/ml-pipeline', 'visitor'],
  ['workbench', workbenchPath, 'visitor'],
  ['sign-in', '/sign-in', 'visitor'],
  ['sign-up', '/sign-up', 'visitor'],
  ['spent invitation', '/invitations/none', 'visitor'],
  ['spent link for a new password', '/new-password/none', 'visitor'],
  ['class link', '/join/ABCD2345', 'visitor'],
  ['no such page', '/nowhere', 'visitor'],
  ['course of a learner', '/courses/practical-methodology', 'learner'],
  ['chapter of a learner', chapterPath, 'learner'],
  ['workbench of a learner', workbenchPath, 'learner'],
  ['last chapter, with the exam', '/courses/practical-methodology/connections', 'learner'],
  ['review', '/courses/practical-methodology/review', 'learner'],
  ['classes of a learner', '/classes', 'learner'],
  ['join', '/join', 'learner'],
  ['own account', '/account', 'learner'],
  ['classes', '/classes', 'instructor'],
  ['class', ':section', 'instructor'],
  ['learner', ':learner', 'instructor'],
  ['exercise of a class', ':section/exercises/performance-metrics/precision-recall-fbeta', 'instructor'],
  ['accounts', '/accounts', 'admin'],
]

/** Down the page and up again, so that everything has come that comes when it is near. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
      scrollTo(0, y)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    scrollTo(0, 0)
  })
  await page.waitForLoadState('networkidle')
}

const layoutShift = () => {
  const holder = globalThis as { shift?: number }
  holder.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) holder.shift = (holder.shift ?? 0) + entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

for (const [name, path, who] of pages)
  test(`the page “${name}” is accessible in both themes and on paper, keeps still, fits 320 px and large letters, and has nothing to complain of`, async ({
    site,
    accounts,
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (who !== 'visitor') await signIn(page, site.url, accounts[who])
    let address = path.startsWith(':section') ? path.replace(':section', accounts.section) : site.url + path
    if (path === ':learner') {
      await page.goto(accounts.section)
      address = site.url + (await page.locator('.roster tbody th a').first().getAttribute('href'))
    }
    await context.addInitScript(layoutShift)
    const complaints = listen(page)
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      complaints.length = 0
      await page.goto(address, { waitUntil: 'networkidle' })
      await scrollThrough(page)
      // A chart takes the width of its place in a frame of its own.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
          message: `${name} scrolls sideways at ${width} px`,
        })
        .toBeLessThanOrEqual(0)
      const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0)
      expect(shift, `${name} shifts at ${width} px`).toBeLessThanOrEqual(0.02)
      const expected = name === 'no such page' ? /404/ : /^$/
      expect(
        complaints.filter((text) => !expected.test(text)),
        `${name} at ${width} px`,
      ).toEqual([])
      if (width === 320) continue
      for (const theme of ['light', 'dark'] as const) {
        const { violations } = await (await axeIn(page, theme)).analyze()
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
          `${name}, ${theme}, ${width} px`,
        ).toEqual([])
      }
      if (width !== 1440) continue
      await expectRoomForLargeText(page, name)
      await expectInkOnPaper(page, name)
    }
    await context.close()
  })

test('faces that come after the first paint move nothing', async ({ page, site }) => {
  await page.addInitScript(layoutShift)
  for (const path of ['/', chapterPath]) {
    let release = () => {}
    const painted = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.woff2', async (route) => {
      await painted
      await route.continue()
    })
    await page.goto(site.url + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    release()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => (globalThis as { shift?: number }).shift), path).toBeLessThanOrEqual(0.02)
    await page.unroute('**/*.woff2')
  }
})

test('a cell of a class’s table says to whoever points at it what it says to a screen reader', async ({ page, site, accounts }) => {
  await signIn(page, site.url, accounts.instructor)
  await page.goto(accounts.section, { waitUntil: 'networkidle' })
  const cell = page.locator('.roster td a').first()
  await cell.hover()
  await expect(cell).toHaveAttribute('title', /, Target within budget: /)
  await expect(cell).toHaveAccessibleName((await cell.getAttribute('title')) ?? '')
})

test('the front page, scrolled to its end while it comes, stays there', async ({ page, site }) => {
  const top = () => page.locator('#install').evaluate((band) => Math.round(band.getBoundingClientRect().top))
  for (const width of [1440, 1024, 390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(site.url, { waitUntil: 'domcontentloaded' })
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const before = await top()
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
    expect(Math.abs((await top()) - before), `${width} px`).toBeLessThanOrEqual(24)
  }
})

test('a person with a keyboard alone gets through the course', async ({ page, site }) => {
  await page.goto(site.url)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()

  /** Goes on to the next of the wanted things, and looks whether its focus is seen. */
  const reach = async (matches: string) => {
    await page.keyboard.press('Tab')
    await tabTo(page, page.locator(matches))
    const visible = await page.evaluate(() => {
      const active = document.activeElement as Element
      // A handle colours its tab, and an editor is outlined as a whole.
      const shown = active.querySelector('.tab') ?? active.closest('.cm-editor') ?? active
      const { outlineStyle, strokeWidth } = getComputedStyle(shown)
      return outlineStyle !== 'none' || Number.parseFloat(strokeWidth) > 1
    })
    expect(visible, `the focus can be seen on ${matches}`).toBe(true)
  }

  await page.goto(`${site.url}/sign-up`)
  await reach('input[name=name]')
  await page.keyboard.type('Key Board')
  await page.keyboard.press('Tab')
  await page.keyboard.type('keyboard@example.org')
  await page.keyboard.press('Tab')
  await page.keyboard.type('seven green bicycles')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/courses/practical-methodology')

  await reach('a[href$="/performance-metrics"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/performance-metrics')
  await reach('.slip input[type=radio]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await reach('.slip .segments button')
  await page.keyboard.press('Enter')
  await reach('.slip .slip-confidence > .button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Locked, not graded.')).toBeVisible()

  await reach('#figure-threshold .handle')
  const before = await page.locator('#figure-threshold .readouts').innerText()
  await page.keyboard.press('PageUp')
  await expect(page.locator('#figure-threshold .readouts')).not.toHaveText(before)
  await reach('#figure-threshold .goal .button')
  await page.keyboard.press('Enter')
  await expect(page.locator('#figure-threshold .goal [role=status]').first()).toContainText('Recall is')

  await reach('#quiz .button-primary, .quiz-place .button-primary')
  await page.keyboard.press('Enter')
  await expect(page.locator('.quiz-kind')).toContainText('Question 1 of 12')
  await reach('.quiz-option input')
  await page.keyboard.press('Space')
  await reach('.quiz-foot .button-primary')
  await page.keyboard.press('Enter')
  await expect(page.locator('.quiz-feedback').first()).toBeVisible()

  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  await reach('.cm-content')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('export const wrong = 1')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Your program could not be loaded.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(false)
  await reach('.workbench-actions .button-primary')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Submission 1, /)).toBeVisible()
})
