import { readFileSync } from 'node:fs'
import { chapterPath, comeTo, expect, signUp, test, workbenchPath, write } from './fixtures'

test.describe('the workbench, pressed more than once', () => {
  test('hands in one submission, whatever is pressed while it is graded', async ({ page, site }) => {
    await signUp(page, site.url, 'Im Patient', 'patient@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    // At once: were there time between them, the first could be graded before the last.
    await page.evaluate(() => {
      const press = { key: 'Enter', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }
      for (let i = 0; i < 8; i++) document.dispatchEvent(new KeyboardEvent('keydown', press))
    })
    const submissions = page.getByRole('group', { name: 'Submissions' }).getByRole('button')
    await expect(submissions).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeEnabled()
    await page.reload()
    await expect(submissions).toHaveCount(1)
  })

  test('hands in while the shown checks run, which give way', async ({ page, site }) => {
    await signUp(page, site.url, 'Hur Ried', `hurried-${Date.now()}@example.org`)
    await comeTo(page, site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    await write(page, 'export const precisionRecallFbeta = () => { for (;;) ({}) }')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(page.getByRole('region', { name: 'Results' })).toContainText('Submission 1,')
    await expect(page.getByRole('group', { name: 'Submissions' }).getByRole('button')).toHaveCount(1)
    await expect(page.getByText('Cancelled.')).toHaveCount(0)
  })

  test('hands in though what a run needs is long on its way', async ({ page, site }) => {
    await signUp(page, site.url, 'On Way', `on-its-way-${Date.now()}@example.org`)
    await comeTo(page, site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const asked: string[] = []
    // It is neither let through nor refused.
    await page.route(
      (url) => url.pathname.endsWith('.js'),
      (route) => void asked.push(route.request().url()),
    )
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(page.getByRole('region', { name: 'Results' })).toContainText('Submission 1,')
  })

  test('fetches an earlier program when it is opened, and sends no other with the page', async ({ page, site }) => {
    await signUp(page, site.url, 'Ear Lier', `earlier-${Date.now()}@example.org`)
    await page.goto(site.url + workbenchPath)
    const results = page.getByRole('region', { name: 'Results' })
    for (const number of [1, 2, 3]) {
      await write(page, `export const precisionRecallFbeta = () => ({ precision: ${number}, recall: 1, fbeta: 'version ${number}' })`)
      await page.getByRole('button', { name: 'Submit', exact: true }).click()
      await expect(results).toContainText(`Submission ${number},`)
    }
    // The page has what was written last, too: the draft, once it has been sent.
    await expect(async () => {
      const sent = await (await page.goto(site.url + workbenchPath))?.text()
      expect(sent?.includes('version 3')).toBe(true)
      expect(sent?.includes('version 1')).toBe(false)
    }).toPass()
    const rows = page.getByRole('group', { name: 'Submissions' }).getByRole('button')
    await rows.first().click()
    await expect(results).toContainText('Submission 1,')
    await expect(results).toContainText('version 1')
    await rows.last().click()
    await expect(results).toContainText('Submission 3,')
  })

  test('runs the shown checks once at a time, and says what they say', async ({ page, site }) => {
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    for (let i = 0; i < 6; i++) await page.keyboard.press('Control+Enter')
    const results = page.getByRole('region', { name: 'Results' })
    await expect(results).toContainText('Run in your browser')
    await expect(results).not.toContainText('did not finish')
    await expect(results).not.toContainText('could not run')
  })

  test('shows no earlier verdict beside a run that was cancelled', async ({ page, site }) => {
    await page.goto(site.url + workbenchPath)
    const editor = page.locator('.cm-content')
    await editor.waitFor()
    await page.keyboard.press('Control+Enter')
    const results = page.getByRole('region', { name: 'Results' })
    await expect(results).toContainText('Run in your browser')
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('export function precisionRecallFbeta() { for (;;) ({}) }')
    // Pressed as soon as it is there: a moment later the endless program has run out of its time.
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const cancel = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')
        if (!cancel) return
        observer.disconnect()
        cancel.click()
      }).observe(document.body, { childList: true, subtree: true })
    })
    await page.keyboard.press('Control+Enter')
    await expect(results).toContainText('Cancelled.')
    await expect(results).not.toContainText('Run in your browser')
  })
})

test('solved examples stand beside the program that passed last, each time they are opened', async ({ page, site }) => {
  await signUp(page, site.url, 'Com Pares', 'compares@example.org')
  await page.goto(`${site.url}${chapterPath}/exercises/confusion-counts`)
  await page.locator('.cm-content').waitFor()
  const dialog = page.getByRole('dialog', { name: 'Solved examples' })
  const solution = readFileSync(
    'content/practical-methodology/chapters/01-performance-metrics/exercises/confusion-counts/solution.ts',
    'utf8',
  )
  for (const [i, remark] of ['// as it was first', '// and better'].entries()) {
    await write(page, `${remark}\n${solution}`)
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Results' })).toContainText(`Submission ${i + 1},`)
    await page.getByRole('button', { name: 'Compare with solved examples' }).click()
    await expect(dialog.getByRole('region', { name: 'Your program' })).toContainText(remark)
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
})

test.describe('a browser whose storage throws', () => {
  test('shows every page, and the workbench works', async ({ page, site }) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
    })
    await signUp(page, site.url, 'No Storage', 'storage@example.org')
    for (const path of [
      '/courses/practical-methodology',
      '/courses/practical-methodology/performance-metrics',
      '/account',
      workbenchPath,
    ]) {
      await comeTo(page, site.url + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('button', { name: 'Light or dark' }).click()
    }
    // The editor comes with the scripts, which take the keys.
    await page.locator('.cm-content').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Results' })).toContainText('Run in your browser')
    await page.context().clearCookies()
    await page.goto(site.url + workbenchPath)
    await write(page, '// of a visitor')
    await expect(page.getByText('This browser keeps nothing')).toBeVisible()
    expect(complaints).toEqual([])
  })
})

test.describe('the editor, given what nobody would write', () => {
  for (const [name, source] of [
    ['else-ifs without end', 'if (a) {\n} else '.repeat(3700)],
    ['else-ifs on one line', 'if (a) {} else '.repeat(4000)],
    ['20,000 nested brackets', '[\n'.repeat(20_000)],
  ] as const)
    test(`takes ${name}, indents them, and goes on with what is typed`, async ({ page, site }) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      await page.goto(site.url + workbenchPath)
      const editor = page.locator('.cm-content')
      await editor.click()
      await page.keyboard.press('ControlOrMeta+a')
      await editor.evaluate((element, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, source)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Control+Alt+Backslash')
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('} // still here')
      await expect(editor).toContainText('still here')
      expect(complaints).toEqual([])
    })

  test('hides what is scrolled sideways behind the numbers of its lines, in both themes', async ({ page, site }) => {
    await page.goto(site.url + workbenchPath)
    const gutters = page.locator('.cm-gutters')
    for (const theme of ['light', 'dark']) {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value
      }, theme)
      await expect(gutters).not.toHaveCSS('background-color', /transparent|rgba\(.*, 0\)|\/ 0\)/)
    }
  })
})

test('a first run without a connection says what is missing, and the next one with it runs', async ({ page, site, context }) => {
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  await context.setOffline(true)
  const results = page.getByRole('region', { name: 'Results' })
  await page.getByRole('button', { name: 'Run shown checks' }).click()
  await expect(results).toContainText('Run it again when the connection is back.')
  await expect(results).not.toContainText(/ubmit it|in time/)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Run shown checks' }).click()
  await expect(results).toContainText('Run in your browser')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('every page says what does not work', async ({ page, site }) => {
    for (const path of ['/', chapterPath, workbenchPath, '/sign-in']) {
      await page.goto(site.url + path)
      const notice = page.getByRole('complementary', { name: 'Scripts are switched off' })
      await expect(notice).toBeVisible()
      await expect(notice).toContainText('Figures, predictions, quizzes, the search and the editor of the exercises do not work')
    }
  })
})
