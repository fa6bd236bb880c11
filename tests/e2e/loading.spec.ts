import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { filesOf } from '@lib/cli/filesOf'
import type { Site } from '../support/site'
import { chapterPath, comeTo, expect, signUp, test, workbenchPath, write } from './fixtures'

/** Refuses every script in which some words stand. @returns lets them through again */
async function refuseScripts(page: Page, words: string): Promise<() => Promise<void>> {
  const scripts = [...filesOf('.next/static')].filter((file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes(words))
  expect(scripts.length, words).toBeGreaterThan(0)
  const isOne = ({ pathname }: URL) => scripts.some((file) => pathname.endsWith(path.basename(file)))
  await page.route(isOne, (route) => route.abort())
  return () => page.unroute(isOne)
}

const toFigure = async (page: Page) => page.locator('#figure-threshold').scrollIntoViewIfNeeded()
const toQuiz = async (page: Page) => page.locator('#quiz').scrollIntoViewIfNeeded()
const firstSlip = (page: Page) => page.getByRole('region', { name: 'Predict first' }).first()

interface Piece {
  /** what the reader is told that could not be loaded */
  readonly said: string
  /** words of its script */
  readonly script: string
  /** how somebody comes to want it */
  want(page: Page, site: Site): Promise<void>
  /** what is there once it has come */
  there(page: Page): ReturnType<Page['locator']>
}

const pieces: Readonly<Record<string, Piece>> = {
  'the search': {
    said: 'The search could not be loaded.',
    script: 'Lessons, figures, exercises, glossary',
    want: async (page, site) => {
      await comeTo(page, site.url + chapterPath)
      await page.getByRole('button', { name: 'Search the course' }).click()
    },
    there: (page) => page.getByRole('combobox', { name: 'Search the course' }),
  },
  'a figure': {
    said: 'The figure could not be loaded.',
    script: 'Card fraud',
    want: async (page, site) => {
      await comeTo(page, site.url + chapterPath)
      await toFigure(page)
      await page.getByRole('button', { name: 'Open it without a prediction' }).first().click()
    },
    there: (page) => page.locator('#figure-threshold').getByRole('slider').first(),
  },
  'a quiz': {
    said: 'The quiz could not be loaded.',
    script: 'Values drawn for you',
    want: async (page, site) => {
      await signUp(page, site.url, 'Second Try', 'second-try@example.org')
      await comeTo(page, site.url + chapterPath)
      // From afar: it is not on its way yet.
      await page.getByRole('button', { name: 'Begin' }).dispatchEvent('click')
    },
    there: (page) => page.getByText('Question 1 of'),
  },
  'what came of a prediction': {
    said: 'What came of it could not be loaded.',
    script: 'You said it usually falls, and may rise.',
    want: async (page, site) => {
      await comeTo(page, site.url + chapterPath)
      await firstSlip(page).getByRole('radio').nth(1).check()
      await firstSlip(page).getByRole('button', { name: 'A guess' }).click()
      await firstSlip(page).getByRole('button', { name: 'Lock it in and see' }).click()
    },
    there: (page) => firstSlip(page).getByText('You said it usually falls, and may rise.'),
  },
  'the lines of a ramp': {
    said: 'The lines could not be loaded.',
    script: 'No line yet: add the one it begins with.',
    want: async (page, site) => {
      await signUp(page, site.url, 'Third Try', 'third-try@example.org')
      await comeTo(page, `${site.url}${chapterPath}/exercises/confusion-counts`)
      await page.getByRole('button', { name: 'Put the steps in order' }).click()
    },
    there: (page) => page.getByText('No line yet: add the one it begins with.'),
  },
  'the editor': {
    said: 'The editor could not be loaded.',
    script: 'cm-content',
    want: (page, site) => comeTo(page, site.url + workbenchPath),
    there: (page) => page.locator('.cm-content'),
  },
}

test.describe('what could not be loaded', () => {
  for (const [name, { said, script, want, there }] of Object.entries(pieces)) {
    test(`is said, and another try brings it: ${name}`, async ({ page, site }) => {
      const letThrough = await refuseScripts(page, script)
      await want(page, site)
      await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible()
      await letThrough()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(there(page)).toBeVisible()
      await expect(page.getByText(said)).toHaveCount(0)
    })
  }

  test('is tried again by itself when the connection is back', async ({ page, site, context }) => {
    const letThrough = await refuseScripts(page, 'cm-content')
    await comeTo(page, site.url + workbenchPath)
    await expect(page.getByText('The editor could not be loaded.')).toBeVisible()
    // Until then, the program stands there to be read.
    await expect(page.locator('.editor')).toContainText('precisionRecallFbeta')
    await context.setOffline(true)
    await letThrough()
    await context.setOffline(false)
    await expect(page.locator('.cm-content')).toContainText('precisionRecallFbeta')
  })

  test('is tried again in silence where it would be in the way', async ({ page, site, context }) => {
    await comeTo(page, site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    await write(page, '// of a visitor')
    await expect(page.getByText(/Saved in this browser/)).toBeVisible()
    const letThrough = await refuseScripts(page, 'Is this your work?')
    // What a page that is left no longer wants fails too, in other words.
    const refused = page.waitForEvent('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_FAILED')
    await signUp(page, site.url, 'Asked Later', 'asked-later@example.org')
    await refused
    await context.setOffline(true)
    await letThrough()
    await context.setOffline(false)
    await expect(page.getByRole('dialog', { name: 'Is this your work?' })).toBeVisible()
  })
})

test('a quiz in the middle of which the page is opened again comes at another try, where it was left', async ({ page, site }) => {
  await signUp(page, site.url, 'Fourth Try', 'fourth-try@example.org')
  await comeTo(page, site.url + chapterPath)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('Question 1 of')).toBeVisible()
  const letThrough = await refuseScripts(page, 'Values drawn for you')
  await page.reload()
  await toQuiz(page)
  await expect(page.getByText('The quiz could not be loaded.')).toBeVisible()
  await letThrough()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Question 1 of')).toBeVisible()
})
