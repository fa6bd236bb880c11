import type { Page } from '@playwright/test'
import { actionIds, answerOf, ownerOf, post } from '../support/actions'
import { chapterPath, comeTo, expect, pressSignOut, signIn, signUp, test, workbenchPath, write } from './fixtures'

const saved = /Saved here and on the server/
const offerOf = (page: Page) => page.getByRole('dialog', { name: 'Is this your work?' })
/** Everything that the browser keeps for the site. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

/** Answers the first question of a chapter that asks to predict first. */
async function predict(page: Page): Promise<void> {
  const slip = page.getByRole('region', { name: 'Predict first' }).first()
  await slip.getByRole('radio').nth(1).check()
  await slip.getByRole('button', { name: 'A guess' }).click()
  await slip.getByRole('button', { name: 'Lock it in and see' }).click()
  await expect(slip.getByText('Locked, not graded.')).toBeVisible()
}

/** Writes a program that the page of the workbench cannot send. */
async function writeUnsent(page: Page, program: string): Promise<void> {
  await page.route(`**${workbenchPath}`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await write(page, program)
  await expect(page.getByText(/No connection/)).toBeVisible()
}

/** Holds the nth request that a page posts to an address. @returns that it has come, and what lets it go */
function holdPost(page: Page, address: string, nth: number): { readonly reached: Promise<void>; release(): void } {
  let [come, release] = [() => {}, () => {}]
  const reached = new Promise<void>((resolve) => {
    come = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let posts = 0
  void page.route(address, async (route) => {
    if (route.request().method() === 'POST' && posts++ === nth) {
      come()
      await released
    }
    await route.continue()
  })
  return { reached, release }
}

test.describe('signing out', () => {
  test('leaves nothing of the account in the browser, and the next account there finds nothing', async ({ page, site }) => {
    await signUp(page, site.url, 'First Here', 'first-here@example.org')
    await comeTo(page, site.url + chapterPath)
    await predict(page)
    await page.goto(site.url + workbenchPath)
    await write(page, '// of the first account')
    // Without waiting for it to be saved: what is unsaved is sent first.
    await pressSignOut(page, 'First Here')
    await page.waitForURL(`${site.url}/`)
    expect(await kept(page)).not.toContain('of the first account')
    expect(await kept(page)).not.toMatch(/:(draft|kept|prediction):/)

    await signUp(page, site.url, 'Second Here', 'second-here@example.org')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('precisionRecallFbeta')
    await expect(page.locator('.cm-content')).not.toContainText('of the first account')
    await expect(offerOf(page)).toHaveCount(0)
    await pressSignOut(page, 'Second Here')
    await page.waitForURL(`${site.url}/`)
    await signIn(page, site.url, 'first-here@example.org')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('of the first account')
  })

  test('without a connection says what would be lost, and asks', async ({ page, site, context }) => {
    await signUp(page, site.url, 'Un Sent', 'un-sent@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    await context.setOffline(true)
    await write(page, '// written in a tunnel')
    await pressSignOut(page, 'Un Sent')
    const asked = page.getByText(
      'Not saved on the server yet: the program “Precision, recall and the F that joins them”. If you sign out now, these changes are lost.',
    )
    await expect(asked).toBeVisible()
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(asked).toHaveCount(0)
    expect(await kept(page)).toContain('written in a tunnel')

    // Asked again, and told to lose it: the session cannot be ended either, so nothing is lost.
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('button', { name: 'Sign out without saving' }).click()
    await expect(page.getByText('The server could not be reached.')).toBeVisible()
    expect(await kept(page)).toContain('written in a tunnel')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Sign out without saving' }).click()
    await page.waitForURL(`${site.url}/`)
    expect(await kept(page)).not.toContain('written in a tunnel')
    await signIn(page, site.url, 'un-sent@example.org')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('written in a tunnel')
  })

  test('says what would be lost only for as long as it is so', async ({ page, site, context }) => {
    await signUp(page, site.url, 'Sent Later', 'sent-later@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    await context.setOffline(true)
    await write(page, '// written in a tunnel')
    await pressSignOut(page, 'Sent Later')
    await expect(page.getByText('Not saved on the server yet')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(saved)).toBeVisible()
    await expect(page.getByText('Not saved on the server yet')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  })

  for (const [nth, moment] of ['what is unsent is sent', 'the session ends'].entries())
    test(`keeps what another tab writes while ${moment}`, async ({ page, site, context }) => {
      const email = `writes-on-${nth}@example.org`
      await signUp(page, site.url, 'Writes On', email)
      const other = await context.newPage()
      await other.goto(site.url + workbenchPath)
      await writeUnsent(other, '// before')
      await page.goto(`${site.url}/account`)
      const { reached, release } = holdPost(page, `${site.url}/account`, nth)
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await reached
      await write(other, '// written meanwhile')
      // What one tab writes is there for another a moment later.
      await expect.poll(() => kept(page)).toContain('written meanwhile')
      release()
      await page.waitForURL(`${site.url}/`)
      await other.close()
      await signIn(page, site.url, email)
      await page.goto(site.url + workbenchPath)
      await expect(page.locator('.cm-content')).toContainText('written meanwhile')
    })

  test('ends what other tabs show of the account', async ({ page, site }) => {
    await signUp(page, site.url, 'Tab Left', 'tab-left@example.org')
    await page.goto(site.url + workbenchPath)
    await write(page, '// in the tab that is left open')
    await expect(page.getByText(saved)).toBeVisible()
    const other = await page.context().newPage()
    await other.goto(`${site.url}/account`)
    await other.getByRole('button', { name: 'Sign out everywhere' }).click()
    await other.waitForURL(`${site.url}/`)
    await expect(page.getByRole('link', { name: 'Sign up to submit' })).toBeVisible()
    await expect(page.locator('.cm-content')).toContainText('precisionRecallFbeta')
    expect(await kept(page)).not.toContain('in the tab that is left open')
  })
})

test.describe('another account that comes in over a session', () => {
  test('has what the one before had not sent sent first', async ({ page, site, browser }) => {
    const elsewhere = await browser.newContext()
    await signUp(await elsewhere.newPage(), site.url, 'Over Two', 'over-two@example.org')
    await elsewhere.close()
    await signUp(page, site.url, 'Over One', 'over-one@example.org')
    await page.goto(site.url + workbenchPath)
    await writeUnsent(page, '// of the one before')
    await signIn(page, site.url, 'over-two@example.org')
    await expect.poll(() => kept(page)).not.toContain('of the one before')
    await signIn(page, site.url, 'over-one@example.org')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('of the one before')
  })

  test('is asked first where that cannot be sent', async ({ page, site }) => {
    await signUp(page, site.url, 'Keeps It', 'keeps-it@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const { saveDraft = '' } = actionIds()
    await page.route('**/*', (route) => (route.request().headers()['next-action'] === saveDraft ? route.abort() : route.continue()))
    await write(page, '// of the one before')
    await page.goto(`${site.url}/sign-up`)
    await page.getByLabel('Name').fill('Comes After')
    await page.getByLabel('Email address').fill('comes-after@example.org')
    await page.getByLabel('Password').fill('seven green bicycles')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(
      page.getByText(
        'Not saved on the server yet: the program “Precision, recall and the F that joins them”. If another account signs in now, these changes are lost.',
      ),
    ).toBeVisible()
    expect(await kept(page)).toContain('of the one before')
    await page.getByRole('button', { name: 'Sign up without saving' }).click()
    await page.waitForURL('**/courses/practical-methodology')
    await expect.poll(() => kept(page)).not.toContain('of the one before')
  })
})

test('a session that ran out leaves nothing for the next account, and a page of it sends nothing in that account’s name', async ({
  page,
  site,
  context,
}) => {
  await signUp(page, site.url, 'Ran Out', 'ran-out@example.org')
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  await context.clearCookies()
  await write(page, '// typed after the session ran out')
  await expect(page.getByText(/sign in/i).first()).toBeVisible()
  expect(await kept(page)).toContain('typed after the session ran out')
  // The owner comes back, and finds it.
  await signIn(page, site.url, 'ran-out@example.org')
  await page.goto(site.url + workbenchPath)
  await expect(page.locator('.cm-content')).toContainText('typed after the session ran out')
  await expect(page.getByText(saved)).toBeVisible()

  await context.clearCookies()
  await write(page, '// typed after it ran out again')
  expect(await kept(page)).toContain('ran out again')
  const other = await context.newPage()
  await signUp(other, site.url, 'Next One', 'next-one@example.org')
  await other.goto(site.url + workbenchPath)
  await expect(other.locator('.cm-content')).toContainText('precisionRecallFbeta')
  await expect(page.locator('.cm-content')).not.toContainText('ran out again')
  expect(await kept(other)).not.toContain('ran out again')
  await other.reload()
  await expect(other.locator('.cm-content')).not.toContainText('ran out again')
})

test('what a page sends by itself is taken only in the name of the account that is signed in', async ({ page, site }) => {
  const ids = actionIds()
  const assessment = 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta'
  const prediction = { prompt: 'precision-when-the-line-moves', option: 'usually-falls', confidence: 'guess' }
  const work: Readonly<Record<string, object>> = {
    saveDraft: { assessment, text: '// of a page left open', basedOn: 0 },
    recordPrediction: prediction,
    skipPrompt: { prompt: 'a-far-point' },
  }
  await signUp(page, site.url, 'Is Here', 'is-here@example.org')
  const owner = await ownerOf(page)
  const send = async (name: string, from: unknown) =>
    answerOf(await post(page.request, site.url, ids[name] ?? '', JSON.stringify([{ ...work[name], owner: from }])))
  for (const name of Object.keys(work)) expect(await send(name, 'another'), name).toMatchObject({ ok: false, code: 'signed_out' })
  await page.goto(site.url + workbenchPath)
  await expect(page.locator('.cm-content')).not.toContainText('of a page left open')
  for (const name of Object.keys(work)) expect(await send(name, owner), name).toMatchObject({ ok: true })
  await page.reload()
  await expect(page.locator('.cm-content')).toContainText('of a page left open')
})

test('a page that was left open submits nothing for the account that has taken its place', async ({ page, site, context, browser }) => {
  await signUp(page, site.url, 'Left Open', 'left-open@example.org')
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  const elsewhere = await browser.newContext()
  await signUp(await elsewhere.newPage(), site.url, 'In Place', 'in-place@example.org')
  await context.addCookies(await elsewhere.cookies())
  await elsewhere.close()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Another account is signed in now. Nothing was sent.')).toBeVisible()
  await page.getByRole('button', { name: 'Open a question that leads on' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Another account is signed in now.' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', { name: 'Submissions' })).toContainText('none yet')
  await expect(page.getByRole('heading', { name: 'A question' })).toHaveCount(0)
})

test.describe('what a visitor did', () => {
  const visit = async (page: Page, url: string, program: string) => {
    await comeTo(page, url + chapterPath)
    await predict(page)
    await page.goto(url + workbenchPath)
    await write(page, program)
    await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  }

  test('is added to the account when it says so, once', async ({ page, site }) => {
    await visit(page, site.url, '// of a visitor')
    await signUp(page, site.url, 'Takes It', 'takes-it@example.org')
    await expect(offerOf(page)).toContainText('the program “Precision, recall and the F that joins them” and 1 prediction')
    // Not answered, it stays the visitor's.
    await page.keyboard.press('Escape')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).not.toContainText('of a visitor')
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await expect(page.locator('.cm-content')).toContainText('of a visitor')
    expect(await kept(page)).not.toContain('holdout:guest:')
    await comeTo(page, site.url + chapterPath)
    await expect(page.getByText('Locked, not graded.')).toBeVisible()
    await expect(offerOf(page)).toHaveCount(0)
    await pressSignOut(page, 'Takes It')
    await page.waitForURL(`${site.url}/`)
    expect(await kept(page)).not.toContain('of a visitor')
  })

  test('is discarded when the account says so', async ({ page, site }) => {
    await visit(page, site.url, '// of another person')
    await signUp(page, site.url, 'Wants None', 'wants-none@example.org')
    await offerOf(page).getByRole('button', { name: 'Discard it' }).click()
    await expect(offerOf(page)).toHaveCount(0)
    expect(await kept(page)).not.toContain('of another person')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('precisionRecallFbeta')
    await expect(offerOf(page)).toHaveCount(0)
    await comeTo(page, site.url + chapterPath)
    await expect(page.getByRole('button', { name: 'Lock it in and see' }).first()).toBeVisible()
    await expect(page.getByText('Locked, not graded.')).toHaveCount(0)
  })

  test('is not discarded while it is being added', async ({ page, site }) => {
    await visit(page, site.url, '// of a visitor')
    await signUp(page, site.url, 'Presses Both', 'presses-both@example.org')
    await page.goto(`${site.url}/account`)
    const { reached, release } = holdPost(page, `${site.url}/account`, 0)
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await reached
    // It says that it cannot be pressed now; pressed all the same, it does nothing.
    await offerOf(page).getByRole('button', { name: 'Discard it' }).click({ force: true })
    await expect(offerOf(page)).toBeVisible()
    expect(await kept(page)).toContain('of a visitor')
    release()
    await expect(offerOf(page)).toHaveCount(0)
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('of a visitor')
  })

  test('comes along but for what is too long, which stays in the browser and is named', async ({ page, site }) => {
    await visit(page, site.url, '// of a visitor')
    await page.evaluate((text) => {
      const draft = { text, name: 'the program “Too long”', basedOn: 0, savedAt: 1, synced: false }
      localStorage.setItem('holdout:guest:draft:practical-methodology/performance-metrics/exercise/roc-auc', JSON.stringify(draft))
    }, '// far too long '.repeat(40_000))
    await signUp(page, site.url, 'Too Long', 'too-long@example.org')
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    const named = 'Not added, and still in this browser: the program “Too long”. It is longer than 64,000 characters.'
    await expect(offerOf(page).getByText(named)).toBeVisible()
    await expect(offerOf(page)).toContainText('from before you signed in: the program “Too long”.')
    expect(await kept(page)).toContain('far too long')
    await page.goto(site.url + workbenchPath)
    await expect(page.locator('.cm-content')).toContainText('of a visitor')
    await offerOf(page).getByRole('button', { name: 'Discard it' }).click()
    expect(await kept(page)).not.toContain('far too long')
  })

  test('never takes the place of what the account has', async ({ page, site }) => {
    await signUp(page, site.url, 'Has Work', 'has-work@example.org')
    await page.goto(site.url + workbenchPath)
    await write(page, '// of the account')
    await pressSignOut(page, 'Has Work')
    await page.waitForURL(`${site.url}/`)
    await page.goto(site.url + workbenchPath)
    await write(page, '// of a visitor')
    await expect(page.getByText(/Saved in this browser/)).toBeVisible()
    await signIn(page, site.url, 'has-work@example.org')
    await page.goto(site.url + workbenchPath)
    await offerOf(page).waitFor()
    // Without room for a second version beside the account's own, the visitor's stays where it is.
    await page.evaluate(() => {
      for (let size = 2 ** 22; size >= 1; size /= 2)
        try {
          for (let i = 0; ; i++) localStorage.setItem(`filling ${size} ${i}`, 'x'.repeat(size))
        } catch {
          // Full for pieces of this size.
        }
    })
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await expect(offerOf(page).getByRole('alert')).toContainText('This browser has no room for it beside what the account has.')
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) if (name.startsWith('filling')) localStorage.removeItem(name)
    })
    expect(await kept(page)).toContain('// of a visitor')
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('Before you signed in, a different version was written in this browser.')).toBeVisible()
    await expect(page.locator('.cm-content')).toContainText('of the account')
    // Typing on does not take the choice away.
    await write(page, '// of the account, and more')
    await expect(page.locator('.conflict pre')).toHaveText('// of a visitor')
    await page.getByRole('button', { name: 'Take that version' }).click()
    await expect(page.locator('.cm-content')).toContainText('of a visitor')
    await expect(page.getByText(saved)).toBeVisible()
    await page.reload()
    await expect(page.locator('.cm-content')).toContainText('of a visitor')
    await expect(page.locator('.conflict')).toHaveCount(0)
  })
})

test.describe('a figure that waits for a prediction', () => {
  const figure = (page: Page, name: string) => page.locator(`#figure-${name}`)
  const pass = async (page: Page) => {
    await figure(page, 'outliers').getByRole('button', { name: 'Open it without a prediction' }).click()
    await expect(page.getByText('Looked at without a prediction.')).toBeVisible()
  }
  const remembers = async (page: Page) => {
    await expect(page.getByText('Locked, not graded.')).toBeVisible()
    await expect(page.getByText('Looked at without a prediction.')).toBeVisible()
    for (const name of ['threshold', 'outliers'])
      await expect(figure(page, name).getByRole('button', { name: 'Open it without a prediction' })).toHaveCount(0)
  }

  test('remembers an account that has signed out and in again, or come elsewhere', async ({ page, site, browser }) => {
    await signUp(page, site.url, 'Re Members', 're-members@example.org')
    await comeTo(page, site.url + chapterPath)
    await predict(page)
    await pass(page)
    await page.reload()
    await remembers(page)
    await pressSignOut(page, 'Re Members')
    await page.waitForURL(`${site.url}/`)
    await comeTo(page, site.url + chapterPath)
    await expect(page.getByText('Looked at without a prediction.')).toHaveCount(0)
    const elsewhere = await (await browser.newContext()).newPage()
    for (const place of [page, elsewhere]) {
      await signIn(place, site.url, 're-members@example.org')
      await comeTo(place, site.url + chapterPath)
      await remembers(place)
    }
    await elsewhere.close()
  })

  test('remembers a visitor, and the account that takes the visitor’s work over', async ({ page, site }) => {
    await comeTo(page, site.url + chapterPath)
    await predict(page)
    await pass(page)
    await page.reload()
    await remembers(page)
    await signUp(page, site.url, 'Was Visitor', 'was-visitor@example.org')
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await expect(offerOf(page)).toHaveCount(0)
    await pressSignOut(page, 'Was Visitor')
    await page.waitForURL(`${site.url}/`)
    await signIn(page, site.url, 'was-visitor@example.org')
    await comeTo(page, site.url + chapterPath)
    await remembers(page)
  })

  test('that was only opened is offered to the account as well', async ({ page, site }) => {
    await page.goto(site.url + chapterPath)
    await pass(page)
    await signUp(page, site.url, 'Only Looked', 'only-looked@example.org')
    await expect(offerOf(page)).toContainText('from before you signed in: 1 figure opened without a prediction.')
    await offerOf(page).getByRole('button', { name: 'Add it' }).click()
    await expect(offerOf(page)).toHaveCount(0)
    await page.goto(site.url + chapterPath)
    await expect(page.getByText('Looked at without a prediction.')).toBeVisible()
  })

  test('keeps what was predicted first, whatever another tab had open', async ({ page, site, context }) => {
    const other = await context.newPage()
    for (const tab of [page, other]) await comeTo(tab, site.url + chapterPath)
    await predict(page)
    const slip = other.getByRole('region', { name: 'Predict first' }).first()
    await slip.getByRole('radio').nth(0).click()
    await expect(slip.getByText('Locked, not graded.')).toBeVisible()
    await expect(slip.getByRole('radio').nth(1)).toBeChecked()
  })
})

test.describe('two tabs of a visitor', () => {
  test('lose neither program: each is offered the other’s', async ({ page, site, context }) => {
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const other = await context.newPage()
    await other.goto(site.url + workbenchPath)
    await write(page, '// from the first tab')
    await expect(other.getByText('Another tab or device saved a different version')).toBeVisible()
    await expect(other.locator('.conflict pre')).toHaveText('// from the first tab')

    await write(other, '// from the second tab')
    await expect(other.locator('.conflict pre')).toHaveText('// from the first tab')
    await expect(page.locator('.conflict pre')).toHaveText('// from the second tab')
    // Without a choice neither is lost, even if both tabs are closed.
    await page.close()
    await other.reload()
    await expect(other.locator('.cm-content')).toContainText('from the second tab')
    await expect(other.locator('.conflict pre')).toHaveText('// from the first tab')
    await other.getByRole('button', { name: 'Take that version' }).click()
    await expect(other.locator('.cm-content')).toContainText('from the first tab')
    await expect(other.locator('.conflict')).toHaveCount(0)
    await other.reload()
    await expect(other.locator('.cm-content')).toContainText('from the first tab')
    await expect(other.locator('.conflict')).toHaveCount(0)
    expect(await kept(other)).not.toContain('from the second tab')
  })

  test('agree once one of them has chosen', async ({ page, site, context }) => {
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const other = await context.newPage()
    await other.goto(site.url + workbenchPath)
    await write(page, '// from the first tab')
    await other.getByRole('button', { name: 'Take that version' }).click()
    await expect(other.locator('.cm-content')).toContainText('from the first tab')
    await expect(page.locator('.conflict')).toHaveCount(0)
    await write(other, '// from the first tab, and on')
    await page.getByRole('button', { name: 'Keep what is in this editor' }).click()
    await expect(other.locator('.conflict pre')).toHaveText('// from the first tab')
    await other.getByRole('button', { name: 'Keep what is in this editor' }).click()
    await page.getByRole('button', { name: 'Take that version' }).click()
    await expect(page.locator('.cm-content')).toContainText('and on')
    for (const tab of [page, other]) await expect(tab.locator('.conflict')).toHaveCount(0)
  })
})

test('two tabs of an account without a connection lose neither program', async ({ page, site, context }) => {
  await signUp(page, site.url, 'Two Dark', 'two-dark@example.org')
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  const other = await context.newPage()
  await other.goto(site.url + workbenchPath)
  await other.locator('.cm-content').waitFor()
  await context.setOffline(true)
  await write(page, '// first, in the dark')
  await expect(page.getByText(/No connection/)).toBeVisible()
  await write(other, '// second, in the dark')
  await page.close()
  await context.setOffline(false)
  await expect(other.locator('.conflict pre')).toHaveText('// first, in the dark')
  await other.reload()
  await expect(other.locator('.cm-content')).toContainText('second, in the dark')
  await expect(other.locator('.conflict pre')).toHaveText('// first, in the dark')
  await other.getByRole('button', { name: 'Keep what is in this editor' }).click()
  await expect(other.getByText(saved)).toBeVisible()
  expect(await kept(other)).not.toContain('first, in the dark')
})

test('what was typed just before a link within the site is on the server all the same', async ({ page, site, browser }) => {
  await signUp(page, site.url, 'Quick Leaver', 'quick-leaver@example.org')
  await page.goto(site.url + workbenchPath)
  await page.locator('.cm-content').waitFor()
  await write(page, '// and gone')
  // At once: the pause after which a draft is sent is not over.
  await page.getByRole('link', { name: /^Next/ }).click()
  await page.waitForURL((url) => !url.href.endsWith(workbenchPath))
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, site.url, 'quick-leaver@example.org')
  await expect(async () => {
    await elsewhere.goto(site.url + workbenchPath)
    await expect(elsewhere.locator('.cm-content')).toContainText('and gone', { timeout: 2000 })
  }).toPass()
  await elsewhere.close()
})

test.describe('what an account is told of its draft', () => {
  const stateOf = (page: Page) => page.locator('.saved-state')
  const spoken = (page: Page) => stateOf(page).getByRole('status')

  test('is that it is being saved, from the first unsent change until the server has it', async ({ page, site }) => {
    await signUp(page, site.url, 'Types On', 'types-on@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    // From here on time stands: the pause after which a draft is sent comes when it is asked for.
    await page.clock.install()
    await write(page, '// first')
    await expect(stateOf(page)).toHaveText('Saving …')
    const { reached, release } = holdPost(page, `**${workbenchPath}`, 0)
    await page.clock.runFor(1000)
    await reached
    await page.keyboard.insertText(', and on')
    release()
    // The server has the first of it, and not the rest.
    await expect.poll(() => kept(page)).toContain('basedOn\\":1')
    await expect(stateOf(page)).toHaveText('Saving …')
    await page.clock.runFor(1000)
    await expect(stateOf(page)).toHaveText(saved)
    await page.keyboard.insertText('.')
    await expect(stateOf(page)).toHaveText('Saving …')
    await page.keyboard.press('Backspace')
    await page.clock.runFor(1000)
    await expect(stateOf(page)).toHaveText(saved)
  })

  test('is read out where something is wrong, and when it is so no longer', async ({ page, site, context }) => {
    await signUp(page, site.url, 'Hears It', 'hears-it@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    await write(page, '// first')
    await expect(stateOf(page)).toHaveText(saved)
    await expect(spoken(page)).toBeEmpty()
    await context.setOffline(true)
    await write(page, '// second')
    await expect(spoken(page)).toContainText('No connection')
    await context.setOffline(false)
    await expect(spoken(page)).toHaveText(saved)
    await write(page, '// third')
    await expect(spoken(page)).toBeEmpty()
  })

  test('is that a full browser does not keep it, where the server cannot be reached either', async ({ page, site, context }) => {
    await signUp(page, site.url, 'No Room', 'no-room@example.org')
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').waitFor()
    const other = await context.newPage()
    await other.goto(site.url + workbenchPath)
    await other.locator('.cm-content').waitFor()
    await context.setOffline(true)
    await write(page, '// of the first tab')
    await expect(page.getByText('No connection: kept in this browser')).toBeVisible()
    await expect(other.locator('.conflict pre')).toHaveText('// of the first tab')
    await other.evaluate(() => {
      let filler = ''
      for (let size = 2 ** 23; size >= 1; )
        try {
          localStorage.setItem('filler', filler + 'x'.repeat(size))
          filler += 'x'.repeat(size)
        } catch {
          size /= 2
        }
    })
    await write(other, '// of the second tab')
    await expect(stateOf(other)).toContainText('No connection. This browser has no room for a second version')
    expect(await kept(other)).toContain('of the first tab')
  })
})
