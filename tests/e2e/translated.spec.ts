import type { Page } from '@playwright/test'
import { chapterPath, comeTo, expect, listen, signUp, test, workbenchPath } from './fixtures'
import { openFigure } from './figures'

/**
 * Does to a page what a browser's translation does: every text, also one that comes or changes later, stands in a `<font>`, either itself or
 * as a copy in its place.
 */
async function translate(page: Page, way: 'moved' | 'replaced'): Promise<void> {
  await page.evaluate((how) => {
    const wrap = (text: Text) => {
      const parent = text.parentElement
      if (!parent || !text.data.trim() || parent.closest('[translate=no], script, style, noscript, textarea, select, svg, font')) return
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      outer.append(inner)
      if (how === 'moved') {
        text.before(outer)
        inner.append(text)
      } else {
        inner.textContent = text.data
        text.replaceWith(outer)
      }
    }
    const wrapAll = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) wrap(text)
    }
    wrapAll()
    new MutationObserver(wrapAll).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, way)
}

for (const way of ['moved', 'replaced'] as const) {
  test(`a workbench whose texts a translation has ${way} runs, grades and says what came of it`, async ({ page, site }) => {
    const complaints = listen(page)
    await signUp(page, site.url, 'Trans Lated', `translated-${way}@example.org`)
    await page.goto(site.url + workbenchPath)
    const editor = page.locator('.cm-content')
    await editor.waitFor()
    await translate(page, way)
    await expect(page.locator('font').first()).toBeVisible()
    const results = page.getByRole('region', { name: 'Results' })
    await page.keyboard.press('Control+Enter')
    await expect(results).toContainText('Run in your browser')
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('export function precisionRecallFbeta() { console.log("seen"); return missing }')
    await page.keyboard.press('Control+Enter')
    await expect(results).toContainText('is not defined')
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(results).toContainText('Submission 1')
    await expect(page.getByRole('group', { name: 'Submissions' })).not.toContainText('none yet')
    await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeEnabled()
    await expect(page.locator('.editor font')).toHaveCount(0)
    expect(complaints).toEqual([])
  })

  test(`a chapter whose texts a translation has ${way} predicts, computes and asks as before`, async ({ page, site }) => {
    const complaints = listen(page)
    await signUp(page, site.url, 'Trans Lated', `translated-chapter-${way}@example.org`)
    await comeTo(page, site.url + chapterPath)
    await page.waitForLoadState('networkidle')
    await translate(page, way)
    const slip = page.getByRole('region', { name: 'Predict first' }).first()
    await slip.getByRole('radio').nth(1).check()
    await slip.getByRole('button', { name: 'A guess' }).click()
    await slip.getByRole('button', { name: 'Lock it in and see' }).click()
    await expect(slip).toContainText('Locked, not graded.')

    const figure = await openFigure(page, 'threshold')
    const readouts = figure.locator('.readouts')
    const before = await readouts.innerText()
    const prevalence = figure.getByRole('slider', { name: 'Prevalence' })
    await prevalence.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    await expect(readouts).not.toHaveText(before)

    await page.locator('#quiz').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.locator('.quiz-kind')).toContainText('Question 1 of 12')
    await page.locator('.quiz-option input').first().check()
    await page.locator('.quiz-foot .button-primary').click()
    await expect(page.locator('.quiz-feedback').first()).toBeVisible()
    await page.locator('.quiz-foot .button-primary').click()
    await expect(page.locator('.quiz-kind')).toContainText('Question 2 of 12')
    expect(complaints).toEqual([])
  })
}
