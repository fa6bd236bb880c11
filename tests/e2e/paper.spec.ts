import type { Page } from '@playwright/test'
import { chapterPath, comeTo, expect, signUp, test, workbenchPath, write } from './fixtures'

/** The words that are printed. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  await page.emulateMedia({ media: 'screen' })
  return text
}

/** How many sheets of A4 what is printed is long. */
async function sheetsOnPaper(page: Page): Promise<number> {
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
}

test('a printed chapter is the lesson with its answers, and nothing to click', async ({ page, site }) => {
  await comeTo(page, `${site.url}/courses/practical-methodology/more-data`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'The test', exact: true })).toBeVisible()
  await expect(page.locator('.line-plot').first()).toBeVisible()
  await expect(page.getByText('Hardly. Draw it again')).toBeVisible()
  for (const part of ['.bar', '.rail', '#quiz']) await expect(page.locator(part).first()).toBeHidden()
  // A term of the glossary is a word of the lesson.
  for (const button of await page.locator('button:not(.term)').all()) await expect(button).toBeHidden()
})

test('a printed chapter asks for its predictions, and says what was predicted and what came of it', async ({ page, site }) => {
  await comeTo(page, site.url + chapterPath)
  const slip = page.locator('.slip').first()
  const question = await slip.locator('.slip-question').innerText()
  const options = await slip.locator('.option').allInnerTexts()
  const before = await onPaper(page)
  for (const words of [question, ...options]) expect(before).toContain(words)
  for (const words of ['How sure?', 'Lock it in and see', 'once you have locked your choice in']) expect(before).not.toContain(words)

  await slip.getByRole('radio').first().check()
  await slip.getByRole('button', { name: 'Fairly sure' }).click()
  await slip.getByRole('button', { name: 'Lock it in and see' }).click()
  await expect(slip.getByText('fresh samples, precision fell in')).toBeVisible()
  const after = await onPaper(page)
  for (const words of [question, ...options, 'Fairly sure', 'Locked, not graded.', 'fresh samples, precision fell in'])
    expect(after).toContain(words)
  expect(after).not.toContain('A guess')
})

for (const width of [1440, 390])
  test(`a printed exercise, from a window of ${width} px, is the task, the whole program and the last verdict, on as many pages as it takes`, async ({
    page,
    site,
  }) => {
    await signUp(page, site.url, 'Pa Per', `paper-${width}@example.org`)
    await comeTo(page, site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const notes = Array.from({ length: 150 }, (_, i) => `// note ${i} of 150`)
    await write(page, ['export const precisionRecallFbeta = () => null', ...notes].join('\n'))
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Results' })).toContainText('Submission 1,')
    await page.setViewportSize({ width, height: 844 })
    const paper = await onPaper(page)
    for (const note of notes) expect(paper).toContain(note)
    const task = await page.locator('.instructions').first().innerText()
    for (const words of [task.trim().split('\n')[0] ?? '', 'What is checked', 'Submission 1,', '0 checks pass'])
      expect(paper).toContain(words)
    for (const words of ['Run shown checks', 'Starter', 'Submissions']) expect(paper).not.toContain(words)
    expect(await sheetsOnPaper(page)).toBeGreaterThan(3)
  })
