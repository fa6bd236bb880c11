import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { ramp } from '@content/practical-methodology/chapters/01-performance-metrics/exercises/confusion-counts/ramp'
import { quiz } from '@content/practical-methodology/chapters/01-performance-metrics/quiz'
import { quiz as diagnosingQuiz } from '@content/practical-methodology/chapters/03-diagnosing-problems/quiz'
import { quiz as tuningQuiz } from '@content/practical-methodology/chapters/04-hyperparameter-tuning/quiz'
import { filesOf } from '@lib/cli/filesOf'
import type { QuizDefinition } from '@lib/domain/quiz'
import { drawVariant } from '@lib/grading/drawVariant'
import { kinds } from '@lib/grading/questions/kinds'
import { actionIds } from '../support/actions'
import type { Site } from '../support/site'
import { giveKey, seedOf } from './answerQuestion'
import { chapterPath, comeTo, expect, listen, signIn, signUp, tabTo, test, workbenchPath, write } from './fixtures'
import { openFigure } from './figures'
import { axeIn } from './layout'

const folder = 'content/practical-methodology/chapters/01-performance-metrics/exercises'
const programOf = (exercise: string, file: string) => readFileSync(`${folder}/${exercise}/${file}`, 'utf8')

/** What keeps somebody from using the quiz, in either theme. */
async function seriousFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const { violations } = await (await axeIn(page, theme)).include('.quiz').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    faults.push(...serious.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`))
  }
  return faults
}

/** Gives the key to every question of the attempt that the quiz shows. */
async function answerRightly(page: Page, site: Site, email: string, questions: QuizDefinition['questions']): Promise<void> {
  // The attempt is kept once its first question is shown.
  await expect(page.locator('.quiz-kind')).toContainText('Question 1')
  const seed = seedOf(site, email)
  for (const question of questions) {
    await giveKey(page, drawVariant(question, seed))
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('1 of 1 point.')).toBeVisible()
    await page.locator('.quiz-foot .button-primary').click()
  }
}

test('a visitor plays, writes code, signs up, and finds all of it in the account', async ({ page, site }) => {
  const complaints = listen(page)
  await page.goto(site.url)
  const slider = page.getByRole('slider', { name: 'Threshold' })
  await slider.focus()
  const before = await page.locator('.inbox-says').innerText()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('.inbox-says')).not.toHaveText(before)
  await page.getByRole('link', { name: 'Open chapter 0' }).click()
  await page.getByRole('link', { name: /^Next chapter Performance metrics/ }).click()

  const slip = page.getByRole('region', { name: 'Predict first' }).first()
  await slip.getByRole('radio', { name: /It usually falls/ }).check()
  await slip.getByRole('button', { name: 'Fairly sure' }).click()
  await slip.getByRole('button', { name: 'Lock it in and see' }).click()
  await expect(slip.getByText('Locked, not graded.')).toBeVisible()
  await expect(slip.locator('.slip-outcome svg, .slip-outcome .computed').first()).toBeVisible()

  await page.goto(site.url + workbenchPath)
  await write(page, `${programOf('precision-recall-fbeta', 'solution.ts')}\n// a visitor was here\n`)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('All checks pass.')).toBeVisible()
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  await page.getByRole('link', { name: 'Sign up to submit' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Vi Sitor')
  await page.getByLabel('Email address').fill('visitor@example.org')
  await page.getByLabel('Password').fill('seven green bicycles')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(`**${workbenchPath}`)
  const offer = page.getByRole('dialog', { name: 'Is this your work?' })
  await expect(offer).toContainText('the program “Precision, recall and the F that joins them” and 1 prediction')
  await offer.getByRole('button', { name: 'Add it' }).click()
  await expect(page.locator('.cm-content')).toContainText('a visitor was here')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText(/Submission 1, /)).toBeVisible()
  await expect(page.getByText('All checks pass.')).toBeVisible()
  await comeTo(page, site.url + chapterPath)
  await expect(page.getByText('Locked, not graded.')).toBeVisible()
  expect(complaints).toEqual([])
})

test('a learner completes the chapter, the ring closes, and all of it is there on another browser', async ({ page, site, browser }) => {
  const complaints = listen(page)
  await signUp(page, site.url, 'Com Plete', 'complete@example.org')
  await comeTo(page, `${site.url}${chapterPath}?threshold.threshold=0.3`)

  // The challenge: the server computes the setting anew.
  const figure = await openFigure(page, 'threshold')
  const prevalence = figure.getByLabel('Prevalence').first()
  await prevalence.fill('0.01')
  await prevalence.press('Enter')
  const threshold = figure.getByRole('slider', { name: 'Threshold' }).first()
  await threshold.focus()
  await threshold.press('End')
  const second = figure.locator('.goal').nth(1)
  await second.getByRole('button', { name: 'Hand in this setting' }).click()
  await expect(second.getByText('Met')).toBeVisible()
  await figure.getByRole('button', { name: 'Reset' }).click()
  const first = figure.locator('.goal').nth(0)
  for (let line = 0.5; line >= 0; line -= 0.01) {
    const text = await first.innerText()
    const recall = Number(text.match(/Recall is ([\d.]+) now/)?.[1])
    if (recall >= 0.95) break
    await threshold.focus()
    await threshold.press('ArrowLeft')
  }
  await first.getByRole('button', { name: 'Hand in this setting' }).click()
  await expect(first.getByText('Met')).toBeVisible()

  // The quiz, left in the middle of a question and gone on with.
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Begin' }).click()
  await answerRightly(page, site, 'complete@example.org', quiz.questions)
  await expect(page.getByText(/in attempt 1/)).toBeVisible()

  // The exercises: first a known mistake, then the solution.
  await page.goto(site.url + workbenchPath)
  await write(page, programOf('precision-recall-fbeta', 'mistakes/beta-pulls-the-wrong-way.ts'))
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(page.getByText('Known mistake: β pulls the wrong way')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Returned and expected' })).toBeVisible()
  for (const exercise of ['confusion-counts', 'average-precision', 'ndcg-at-k', 'perplexity', 'precision-recall-fbeta', 'roc-auc']) {
    await page.goto(`${site.url}${chapterPath}/exercises/${exercise}`)
    await write(page, programOf(exercise, 'solution.ts'))
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(page.getByText('All checks pass.')).toBeVisible()
  }
  await write(page, '// unfinished thoughts')
  await expect(page.getByText(/Saved here and on the server/)).toBeVisible()

  const elsewhere = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await signIn(elsewhere, site.url, 'complete@example.org')
  await elsewhere.goto(`${site.url}${chapterPath}/exercises/roc-auc`)
  await elsewhere.getByRole('button', { name: 'Code' }).click()
  await expect(elsewhere.locator('.cm-content')).toContainText('unfinished thoughts')
  await elsewhere.goto(`${site.url}/courses/practical-methodology`)
  await expect(elsewhere.locator('.part-states [data-state=passed]')).toHaveCount(9)
  await expect(elsewhere.locator('.chapter-list > li').nth(1).locator('.progress-ring[data-complete=true]')).toBeVisible()
  await elsewhere.close()
  expect(complaints).toEqual([])
})

test('a quiz begun before its script has come begins once, when it comes', async ({ page, site }) => {
  await signUp(page, site.url, 'Too Quick', 'too-quick@example.org')
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const scripts = [...filesOf('.next/static')].filter(
    (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('Values drawn for you'),
  )
  expect(scripts.length).toBeGreaterThan(0)
  const isQuiz = ({ pathname }: URL) => scripts.some((file) => pathname.endsWith(path.basename(file)))
  await page.route(isQuiz, async (route) => {
    await released
    await route.continue()
  })
  const attempts: string[] = []
  page.on('request', (request) => {
    if (request.headers()['next-action'] === actionIds().startAttempt) attempts.push(request.url())
  })
  const coming = page.waitForRequest((request) => isQuiz(new URL(request.url())))
  await page.goto(site.url + chapterPath)
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await coming
  const begin = page.locator('.quiz-place .button-primary').first()
  await begin.click()
  await expect(begin).toHaveText('Drawing your values …')
  for (let i = 0; i < 3; i++) await begin.press('Enter')
  expect(attempts).toEqual([])
  release()
  await expect(page.locator('.quiz-kind')).toContainText('attempt 1')
  expect(attempts).toHaveLength(1)
  await page.reload()
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('.quiz-kind')).toContainText('attempt 1')
  expect(attempts).toHaveLength(1)
})

test('a quiz that is left in the middle is found as it was left', async ({ page, site }) => {
  await signUp(page, site.url, 'Quiz Taker', 'quiz@example.org')
  await comeTo(page, site.url + chapterPath)
  // What a class asks of it is told before it is begun, and not after.
  const isTold = async () => /terms\W+attempts/.test(await (await page.request.get(site.url + chapterPath)).text())
  expect(await isTold()).toBe(true)
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.locator('.quiz').waitFor()
  await page.locator('.quiz input, .quiz-order button').first().waitFor()
  expect(await isTold()).toBe(false)
  const kind = await page.locator('.quiz-kind').innerText()
  expect(kind).toContain(`Question 1 of ${quiz.questions.length}`)
  // What is chosen but not checked survives a reload.
  await page.locator('.quiz input[type=radio]').nth(1).check()
  await expect(page.locator('.quiz-foot').getByText(/Saved here and on the server/)).toBeVisible()
  await page.reload()
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('.quiz input[type=radio]').nth(1)).toBeChecked()
})

test('the instructor sees the learner’s work down to the submission', async ({ page, site, accounts, browser }) => {
  await signIn(page, site.url, accounts.learner)
  await page.goto(site.url + workbenchPath)
  await write(page, programOf('precision-recall-fbeta', 'mistakes/plain-average.ts'))
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(page.getByText(/Submission \d+, /)).toBeVisible()

  const room = await (await browser.newContext()).newPage()
  const complaints = listen(room)
  await signIn(room, site.url, accounts.instructor)
  await room.goto(accounts.section)
  await expect(room.getByText(accounts.joinCode, { exact: true })).toBeVisible()
  await room.getByRole('link', { name: /Lea Rner, precision-recall-fbeta: in progress/ }).click()
  await expect(room.getByRole('heading', { name: 'Lea Rner' })).toBeVisible()
  await room
    .getByText(/^Submission \d+$/)
    .first()
    .click()
  await expect(room.getByText('Known mistake', { exact: false }).first()).toBeVisible()
  await expect(room.locator('.source').first()).toContainText('precisionRecallFbeta')
  expect(complaints).toEqual([])
  await room.close()
})

test('signing out ends the session on the server: its cookie opens nothing any more', async ({ page, site, playwright }) => {
  await signUp(page, site.url, 'Out Going', 'out@example.org')
  const cookies = await page.context().cookies()
  const cookie = cookies.find((each) => each.name === 'holdout-session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.getByLabel('Account of Out Going').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.url}/`)
  const thief = await playwright.request.newContext({ extraHTTPHeaders: { cookie: `${cookie?.name}=${cookie?.value}` } })
  const answer = await thief.get(`${site.url}/account`, { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toContain('/sign-in')
})

test('by keyboard alone a ramp is climbed, the program is written, and solved examples are held beside it', async ({ page, site }) => {
  await signUp(page, site.url, 'Ram Per', 'ramp@example.org')
  await page.goto(`${site.url}${chapterPath}/exercises/confusion-counts`)
  /** Presses Tab until something has the focus, and then a key. The editor keeps Tab to itself: what is before it is gone back to. */
  const press = async (wanted: Locator, { key = 'Enter', by = 'Tab' } = {}) => {
    await wanted.waitFor()
    await tabTo(page, wanted, by)
    await page.keyboard.press(key)
  }

  const back = { by: 'Shift+Tab' }
  await press(page.getByRole('button', { name: 'Put the steps in order' }))
  await expect(page.getByRole('heading', { name: 'Order it first?' })).toBeFocused()
  for (const [i, { text, indent }] of ramp.lines.entries()) {
    await press(page.getByRole('button', { name: `Add: ${text}`, exact: true }))
    const before = ramp.lines[i - 1]?.indent ?? 0
    const name = `Line ${i + 1}: ${indent > before ? 'more' : 'less'} indented`
    for (let step = 0; i < ramp.lines.length - 1 && step < Math.abs(indent - before); step++)
      await press(page.getByRole('button', { name, exact: true }), back)
  }
  await press(page.getByRole('button', { name: 'Check the order' }))
  await expect(page.getByText('Not yet: what is said beside each line leads on.')).toBeVisible()
  await press(page.getByRole('button', { name: 'Go on ordering' }))
  await press(page.getByRole('button', { name: `Line ${ramp.lines.length}: less indented`, exact: true }), back)
  await press(page.getByRole('button', { name: 'Check the order' }))
  await expect(page.getByText('That is the way. Now write it, step by step.')).toBeVisible()

  const solution = programOf('confusion-counts', 'solution.ts')
  await press(page.locator('.cm-content'), { key: 'ControlOrMeta+a' })
  await page.keyboard.insertText(solution)
  await page.keyboard.press('Escape')
  await press(page.getByRole('button', { name: 'Submit', exact: true }))
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeFocused()
  await press(page.getByRole('button', { name: 'Compare with solved examples' }), back)
  const dialog = page.getByRole('dialog', { name: 'Solved examples' })
  await expect(dialog).toContainText(solution.split('\n')[1] as string)
  const others = dialog.getByRole('group', { name: 'Which example' }).getByRole('button')
  expect(await others.count()).toBeGreaterThanOrEqual(3)
  const shown = await dialog.locator('figcaption').first().innerText()
  await press(others.nth(1))
  await expect(dialog.locator('figcaption').first()).not.toHaveText(shown)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Compare with solved examples' })).toBeFocused()
})

test('two tabs never overwrite each other', async ({ page, site }) => {
  await signUp(page, site.url, 'Two Tabs', 'tabs@example.org')
  await page.goto(site.url + workbenchPath)
  const other = await page.context().newPage()
  await other.goto(site.url + workbenchPath)
  await write(page, '// from the first tab')
  await expect(page.getByText(/Saved here and on the server/)).toBeVisible()
  await write(other, '// from the second tab')
  await expect(other.getByText('Another tab or device saved a different version')).toBeVisible()
  await other.getByRole('button', { name: 'Keep what is in this editor' }).click()
  await expect(other.getByText(/Saved here and on the server/)).toBeVisible()
  await page.reload()
  await expect(page.locator('.cm-content')).toContainText('from the second tab')
})

test('what is typed without a connection is kept, and sent when it is back', async ({ page, site, context }) => {
  await signUp(page, site.url, 'Off Line', 'offline@example.org')
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  await context.setOffline(true)
  await write(page, '// written in a tunnel')
  await expect(page.getByText(/No connection: kept in this browser/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/Saved here and on the server/)).toBeVisible()
})

test('with a keyboard, reading goes on where something was pressed that is gone', async ({ page, site }) => {
  await signUp(page, site.url, 'Key Board', 'keyboard-quiz@example.org')
  await comeTo(page, site.url + chapterPath)
  const slip = page.getByRole('region', { name: 'Predict first' }).first()
  await slip.getByRole('radio').nth(1).check()
  await slip.getByRole('button', { name: 'Certain' }).press('Enter')
  await slip.getByRole('button', { name: 'Lock it in and see' }).press('Enter')
  await expect(slip.getByRole('status')).toBeFocused()
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  const question = page.locator('.quiz-question')
  await expect(question).toBeFocused()
  await page.locator('.quiz input[type=radio]').nth(1).check()
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  const next = page.getByRole('button', { name: 'Question 2', exact: true })
  await expect(next).toBeFocused()
  await next.press('Enter')
  await expect(page.locator('.quiz-kind')).toContainText('Question 2 of')
  await expect(question).toBeFocused()
})

test('with a keyboard on a small screen, the button that goes on stays in sight when the feedback comes', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await signUp(page, site.url, 'Small Screen', 'keyboard-phone@example.org')
  await comeTo(page, `${site.url + chapterPath}#quiz`)
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.locator('.quiz input[type=radio]').nth(1).check()
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  const next = page.getByRole('button', { name: 'Question 2', exact: true })
  await expect(next).toBeFocused()
  await expect(page.locator('.quiz-foot [role=status] b')).toBeVisible()
  const bar = await page.getByRole('navigation', { name: 'Chapters, short' }).boundingBox()
  await expect
    .poll(async () => {
      const box = await next.boundingBox()
      return box && bar && box.y >= 0 && box.y + box.height <= bar.y
    })
    .toBe(true)
})

test('a quiz that is changed while somebody is at it says so, and a new attempt takes its place', async ({ page, site }) => {
  const email = 'overtaken@example.org'
  await signUp(page, site.url, 'Over Taken', email)
  await comeTo(page, site.url + chapterPath)
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.locator('.quiz-kind')).toContainText('attempt 1')
  const database = new Database(`${site.folder}/holdout.db`)
  const ofThem = 'user_id = (select id from users where email = ?)'
  database.prepare(`update attempts set content_hash = 'an earlier version' where ${ofThem}`).run(email)
  database.close()
  // An answer to what has changed meanwhile is met by the same words as a page that is opened later.
  await page.locator('.quiz input[type=radio]').nth(1).check()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.quiz')).toContainText('This quiz has been changed since you began')
  await page.reload()
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('.quiz')).toContainText('This quiz has been changed since you began')
  await page.getByRole('button', { name: 'Begin a new attempt' }).click()
  await expect(page.locator('.quiz-kind')).toContainText('Question 1')
  await expect(page.locator('.quiz-kind')).toContainText('attempt 2')
})

test('an attempt of whose questions none is left shows its score, and nothing to read again', async ({ page, site }) => {
  const email = 'all-new@example.org'
  await signUp(page, site.url, 'All New', email)
  const database = new Database(`${site.folder}/holdout.db`)
  database
    .prepare(
      `insert into attempts (id, user_id, assessment, number, seed, content_hash, started_at, completed_at, score_given, score_maximum)
        select 'of old', id, 'practical-methodology/performance-metrics/quiz', 1, 1, 'an earlier version', 1, 2, 3, 4 from users where email = ?`,
    )
    .run(email)
  database.close()
  await comeTo(page, site.url + chapterPath)
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('.quiz-score')).toContainText('in attempt 1.')
  await expect(page.getByRole('button', { name: 'Try with new values' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read the feedback again' })).toHaveCount(0)
})

test('a quiz answered in two tabs overwrites nothing, and asks which answers hold', async ({ page, site }) => {
  await signUp(page, site.url, 'Two Quizzes', 'two-quizzes@example.org')
  const open = async (tab: typeof page) => {
    await comeTo(tab, site.url + chapterPath)
    await tab.locator('#quiz').scrollIntoViewIfNeeded()
  }
  await open(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  const option = (tab: typeof page, i: number) => tab.locator('.quiz input[type=radio]').nth(i)
  await option(page, 0).waitFor()
  const other = await page.context().newPage()
  await open(other)
  await option(other, 0).waitFor()
  await option(page, 1).check()
  await expect(page.locator('.quiz-foot').getByText(/Saved here and on the server/)).toBeVisible()
  await option(other, 2).check()
  await expect(other.getByText(/in another tab or on another device/)).toBeVisible()
  await expect(option(other, 2)).toBeChecked()
  await other.getByRole('button', { name: 'Take those answers' }).click()
  await expect(option(other, 1)).toBeChecked()
  await expect(other.getByText(/in another tab or on another device/)).toHaveCount(0)
})

test('a question answered in one tab and again in another keeps its first answer, and says so', async ({ page, site }) => {
  await signUp(page, site.url, 'Stale Tab', 'stale-tab@example.org')
  const option = (tab: Page, i: number) => tab.locator('.quiz input[type=radio]').nth(i)
  await comeTo(page, site.url + chapterPath)
  await page.getByRole('button', { name: 'Begin' }).click()
  await option(page, 0).waitFor()
  const other = await page.context().newPage()
  await comeTo(other, site.url + chapterPath)
  await other.locator('#quiz').scrollIntoViewIfNeeded()
  await option(other, 0).waitFor()
  await option(page, 1).check()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/of 1 point\./)).toBeVisible()
  await expect(page.getByText('was answered already')).toHaveCount(0)

  await option(other, 2).check()
  await other.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(other.getByText('This question was answered already, in another tab perhaps.')).toBeVisible()
  await expect(option(other, 1)).toBeChecked()
  await expect(other.getByText(/of 1 point\./)).toBeVisible()
  await other.getByRole('button', { name: 'Question 2', exact: true }).click()
  await expect(other.locator('.quiz-kind')).toContainText('Question 2')
  await expect(other.getByText('was answered already')).toHaveCount(0)
})

test('a prediction is kept as it is made, and one locked without a connection is sent when it is back', async ({
  page,
  site,
  context,
  browser,
}) => {
  await signUp(page, site.url, 'Fore Seer', 'foreseer@example.org')
  await comeTo(page, site.url + chapterPath)
  const slip = page.getByRole('region', { name: 'Predict first' }).first()
  await slip.getByRole('radio').nth(1).check()
  await page.reload()
  await expect(slip.getByRole('radio').nth(1)).toBeChecked()
  await slip.getByRole('button', { name: 'Certain' }).click()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await slip.getByRole('button', { name: 'Lock it in and see' }).click()
  await expect(slip.getByText('Locked, not graded.')).toBeVisible()
  await context.setOffline(false)
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage).find(([key]) => key.includes(':prediction:'))?.[1]))
    .toContain('"synced":true')
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, site.url, 'foreseer@example.org')
  await comeTo(elsewhere, site.url + chapterPath)
  await expect(elsewhere.getByRole('region', { name: 'Predict first' }).first().getByText('Locked, not graded.')).toBeVisible()
  await elsewhere.close()
})

test('a question of every type is answered by its own controls, and its feedback comes with the answer alone', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const email = 'all-types@example.org'
  await signUp(page, site.url, 'All Types', email)
  const answered = new Set<string>()
  for (const [chapter, { questions }] of [
    ['hyperparameter-tuning', tuningQuiz],
    ['diagnosing-problems', diagnosingQuiz],
    ['performance-metrics', quiz],
  ] as const) {
    await comeTo(page, `${site.url}/courses/practical-methodology/${chapter}`)
    await page.locator('#quiz').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.locator('.quiz-kind')).toContainText('Question 1')
    const seed = seedOf(site, email)
    for (const [i, question] of questions.entries()) {
      if (answered.has(question.type)) continue
      await page.getByRole('button', { name: `Question ${i + 1},` }).click()
      const drawn = drawVariant(question, seed)
      const check = page.getByRole('button', { name: 'Check', exact: true })
      await expect(check, question.id).toBeDisabled()
      await expect(page.locator('.quiz-feedback')).toHaveCount(0)
      expect(await seriousFaults(page), `${question.type}, open`).toEqual([])
      await giveKey(page, drawn)
      await check.click()
      await expect(page.getByText('1 of 1 point.'), question.id).toBeVisible()
      await expect(page.locator('.quiz-feedback').first()).toBeVisible()
      expect(await seriousFaults(page), `${question.type}, answered`).toEqual([])
      answered.add(question.type)
    }
  }
  expect([...answered].sort()).toEqual(Object.keys(kinds).sort())
})

test('the course is searched from anywhere by keyboard alone, and says so where nothing is found', async ({ page, site }) => {
  await comeTo(page, site.url + chapterPath)
  await expect(page.getByRole('button', { name: 'Search the course' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search the course' })).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type('gradient')
  await expect(page.getByRole('option').first()).toContainText('Gradient check')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('validation')
    await expect(page.getByRole('option').first()).toContainText(/validation/i)
    const dialog = page.getByRole('dialog', { name: 'Search the course' })
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth), `${width} px`).toBe(0)
  }
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('three checks befo')
  await expect(page.getByRole('option').first()).toContainText('Three checks before you train')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/baselines#three-checks-before-you-train')
  // The chapter that came takes the key as soon as it is there.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search the course' })).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type('xylophone')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a word of the trade says what it means on focus, and is silent again with Escape', async ({ page, site }) => {
  await comeTo(page, `${site.url}/courses/practical-methodology/diagnosing-problems`)
  const word = page.locator('.term').first()
  const note = page.getByRole('tooltip').first()
  await expect(async () => {
    await word.focus()
    await expect(note).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
})

test('an instructor says how a quiz is taken, and a learner of the class meets it so', async ({ page, site, accounts, browser }) => {
  await signIn(page, site.url, accounts.instructor)
  await page.goto(accounts.section)
  const change = page.getByRole('button', { name: 'Change 0 The ML pipeline' })
  const form = page.getByRole('form', { name: 'How the class takes 0 The ML pipeline' })
  const row = page.locator('.class-quizzes > li').first()
  await expect(async () => {
    await change.click()
    await expect(form).toBeVisible({ timeout: 2000 })
  }).toPass()
  // Nothing is sent before it is saved, whatever is typed, cleared or chosen; what it would do stands there.
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent++
  })
  await form.getByLabel('Due').fill('2031-05-01T10:00')
  await form.getByLabel('Feedback').selectOption('after-due')
  await expect(form.getByText('Scores and feedback wait until 2031-05-01, 10:00')).toBeVisible()
  await form.getByLabel('Due').fill('')
  await expect(form.getByText('Say when it is due')).toBeVisible()
  // A day that is past may be set; what that means is said.
  await form.getByLabel('Due').fill('2021-05-01T10:00')
  await expect(form.getByText('2021-05-01, 10:00 is past. Every learner reads that it was due then, and can still hand in.')).toBeVisible()
  await form.getByLabel('Due').fill('2031-05-01T10:00')
  await form.getByLabel('Attempts').selectOption('1')
  expect(sent).toBe(0)
  // Enter saves.
  await form.getByLabel('Due').press('Enter')
  await expect(row.getByText('Saved.')).toBeVisible()
  await expect(change).toBeFocused()
  await page.reload()
  await expect(row).toContainText('due 2031-05-01, 10:00, feedback after it is due, 1 attempt, the best counts')
  await expect(async () => {
    await change.click()
    await expect(form).toBeVisible({ timeout: 2000 })
  }).toPass()
  await form.getByLabel('Due').fill('')
  await form.getByLabel('Feedback').selectOption('at-once')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('no due date, feedback at once')
  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toContainText('due 2031-05-01, 10:00, feedback after it is due')
  await change.click()
  await form.getByLabel('Due').fill('2021-05-01T10:00')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('due 2021-05-01, 10:00')
  const context = await browser.newContext()
  const own = await context.newPage()
  await signIn(own, site.url, accounts.learner)
  await comeTo(own, `${site.url}/courses/practical-methodology/review`)
  await expect(own.getByText('Nothing is due today.')).toBeVisible()
  await expect(own.getByText('of 37 objectives are solid')).toBeVisible()
  // What is past is not told as if it were to come.
  await comeTo(own, `${site.url}/courses/practical-methodology/ml-pipeline`)
  await expect(own.getByText('It was due 2021-05-01')).toBeVisible()
  await expect(own.getByText('Which answers were right is shown from')).toHaveCount(0)
  await context.close()
})
