import { assessments } from '@content/practical-methodology/assessments'
import { exercisesNamed } from '@lib/catalog/catalog'
import { initialSetting } from '@lib/domain/challenge'
import { chapterPath, comeTo, expect, listen, signIn, signUp, tabTo, test, workbenchPath } from './fixtures'
import { chaptersWithFigures, figureWidths, openFigure, settled } from './figures'
import { axeIn, collidingLabels, expectRoomForLargeText } from './layout'

const sweepPath = '/courses/practical-methodology/hyperparameter-tuning'
const sweep = 'learning-rate-sweep'

for (const { path, figures } of chaptersWithFigures) {
  const chapter = path.slice(path.lastIndexOf('/') + 1)

  test(`the figures of ${chapter} are accessible in both themes, fit 320 px, keep their places and labels apart, and have nothing to complain of`, async ({
    page,
    site,
  }) => {
    const complaints = listen(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1440, height: 900 })
    await comeTo(page, site.url + path)
    for (const id of figures) await openFigure(page, id)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const id of figures) await settled(page, id)
      await expect.poll(() => collidingLabels(page), { message: `labels collide at ${width} px` }).toEqual([])
      for (const theme of ['light', 'dark'] as const) {
        // Away from what the bars at the edges would cover.
        await page.evaluate(() => scrollTo(0, 0))
        const { violations } = await (await axeIn(page, theme)).include('.simulation').analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
          `${theme}, ${width} px`,
        ).toEqual([])
      }
    }
    await expectRoomForLargeText(page, `${chapter} at 390 px`)
    const named = page.locator('.simulation').locator('svg text, th, [aria-label], title, figcaption')
    const names = await named.evaluateAll((all) => all.map((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim()))
    expect(names.length).toBeGreaterThan(3)
    expect(
      names.filter((name) => /^(point|series|line|curve|item|value)s? ?\d+$/i.test(name)),
      'what is drawn is called by its number',
    ).toEqual([])
    for (const width of figureWidths) {
      await page.setViewportSize({ width, height: 844 })
      // A chart follows its width in a frame of its own, so that the measure is taken until it holds.
      await expect(async () => {
        const places = await page.locator('.simulation').evaluateAll((all) =>
          all.map((figure) => ({
            figure: figure.id,
            spare: Number.parseFloat(getComputedStyle(figure).minHeight) - (figure.firstElementChild?.getBoundingClientRect().height ?? 0),
          })),
        )
        for (const { figure, spare } of places) {
          // A line of text more or less, as fonts differ between machines.
          expect(spare, `${figure} at ${width} px outgrows its place`).toBeGreaterThan(-24)
          expect(spare, `${figure} at ${width} px leaves a hole`).toBeLessThan(100)
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }).toPass()
    }
    expect(complaints).toEqual([])
  })
}

test('a keyboard alone uncovers every figure, moves every control of it, and hands its challenges in', async ({ page, site }) => {
  await signUp(page, site.url, 'Only Keys', 'only-keys@example.org')
  for (const { path, figures, challenge } of chaptersWithFigures) {
    await comeTo(page, site.url + path)
    for (const id of figures) {
      const inFigure = (selector: string) => `#figure-${id} ${selector}`
      await page.locator(`#figure-${id}`).evaluate((element) => element.scrollIntoView())
      const cover = page.locator(inFigure('.cover-note .button'))
      const foot = page.locator(inFigure('.instrument-foot'))
      await cover.or(foot).first().waitFor()
      if (await cover.isVisible()) {
        await cover.focus()
        await page.keyboard.press('Enter')
      }
      await foot.waitFor()
      await settled(page, id)
      const control = inFigure(
        ':is(input[type=range], select, .segments button[aria-pressed=false]:not(.own-code *), .lab-instruments button:not([aria-pressed=true]), button.map-item)',
      )
      const count = await page.locator(control).count()
      // From the first stop of the figure on, Tab alone.
      await page.locator(inFigure(':is(button, input, select, a)')).first().focus()
      const before = page.url()
      for (let i = 0; i < Math.min(count, 3); i++) {
        await tabTo(page, page.locator(control))
        const kind = await page.evaluate(() => document.activeElement?.tagName)
        await page.keyboard.press(kind === 'BUTTON' ? 'Enter' : 'ArrowRight')
        await page.keyboard.press('Tab')
      }
      // The switch to the reader's own program is reached as well; what draws a figure is no part of its state.
      const own = inFigure('.own-code button')
      if ((await page.locator(own).count()) > 0) {
        await page.locator(inFigure(':is(button, input, select, a)')).first().focus()
        await tabTo(page, page.locator(own))
      }
      if (count > 0) await expect.poll(() => page.url(), { message: `${id} writes its state into the address` }).not.toBe(before)
      await settled(page, id)
      expect(
        (await page.locator(inFigure('> .instrument > [role=status]')).first().innerText()).length,
        `${id} says what it shows`,
      ).toBeGreaterThan(20)
      if (challenge === id) {
        await tabTo(page, page.locator(inFigure('.goal .button')))
        await page.keyboard.press('Enter')
        await expect(page.locator(inFigure('.goal [role=status]')).first()).toContainText(/\w{3,}/)
      }
    }
  }
})

test('every challenge is met by its author’s own setting, handed in as a link that is opened', async ({ page, site }) => {
  await signUp(page, site.url, 'Link Opener', 'link-opener@example.org')
  for (const { path, challenge } of chaptersWithFigures) {
    const definition = assessments[path.slice(path.lastIndexOf('/') + 1)]?.challenge
    if (!definition || !challenge) continue
    for (const [i, goal] of definition.goals.entries()) {
      const opening = initialSetting(definition.parameters)
      const query = Object.entries(goal.solution)
        .filter(([name, value]) => opening[name] !== value)
        .map(([name, value]) => `${challenge}.${name}=${value}`)
        .join('&')
      await comeTo(page, `${site.url}${path}?${query}`)
      const figure = await openFigure(page, challenge)
      const bar = figure.locator('.goal').nth(i)
      await bar.getByRole('button', { name: 'Hand in this setting' }).click()
      await expect(bar.getByText('Met'), `${goal.id} of ${challenge}`).toBeVisible()
    }
  }
})

test('a setting lives in the address, survives a reload, and can be taken away as a table', async ({ page, site }) => {
  // What is no setting of a control is passed over.
  await comeTo(page, `${site.url}${sweepPath}?${sweep}.epochs=10&${sweep}.optimiser=1.5&${sweep}.width=9000`)
  let figure = await openFigure(page, sweep)
  await expect(figure.getByLabel('Epochs, typed')).toHaveValue('10')
  await expect(figure.getByLabel('Hidden units, typed')).toHaveValue('8')
  await expect(figure.getByLabel('Optimiser').getByRole('button', { name: 'momentum' })).toHaveAttribute('aria-pressed', 'true')
  await figure.getByLabel('Optimiser').getByRole('button', { name: 'Adam' }).click()
  await expect.poll(() => page.url()).toContain(`${sweep}.optimiser=2`)
  await settled(page, sweep)
  const said = await figure.getByRole('status').first().innerText()
  await page.reload()
  figure = await openFigure(page, sweep)
  await expect(figure.getByLabel('Optimiser').getByRole('button', { name: 'Adam' })).toHaveAttribute('aria-pressed', 'true')
  await expect(figure.getByRole('status').first()).toHaveText(said)
  await figure.getByRole('button', { name: 'Data table' }).click()
  await expect(figure.locator('.instrument-table tbody tr')).toHaveCount(25)
  const download = page.waitForEvent('download')
  await figure.getByRole('button', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toBe('learning-rate-sweep.csv')
  await figure.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => page.url()).not.toContain('optimiser')
})

test('long work shows how far it is, can be stopped, and goes on when it is asked to', async ({ page, site }) => {
  await comeTo(page, `${site.url}${sweepPath}?${sweep}.repeats=2&${sweep}.epochs=60`)
  await page.locator(`#figure-${sweep}`).scrollIntoViewIfNeeded()
  const figure = page.locator(`#figure-${sweep}`)
  await figure.getByRole('button', { name: 'Open it without a prediction' }).click()
  await expect(figure.locator('.work')).toContainText(/Computing, \d+ %/)
  await figure.getByRole('button', { name: 'Stop' }).click()
  await expect(figure.locator('.work')).toHaveAttribute('data-state', 'cancelled')
  await figure.getByRole('button', { name: 'Go on' }).click()
  await expect(figure.locator('.work')).toHaveAttribute('data-state', 'running')
  // Another question stops this one: what comes is the answer to the last.
  await figure.getByLabel('Seeds').getByRole('button', { name: '5', exact: true }).click()
  await settled(page, sweep)
  await expect(figure.locator('.panel-head').first()).toContainText('5 seeds')
  await expect(figure.locator('.work')).toHaveAttribute('data-state', 'done')
})

test('a figure stays covered until a prediction is made or skipped, and remembers either', async ({ page, site }) => {
  await comeTo(page, site.url + chapterPath)
  const figure = page.locator('#figure-threshold')
  await expect(figure.getByRole('button', { name: 'Open it without a prediction' })).toBeVisible()
  await expect(figure.locator('.readouts')).toHaveCount(0)
  const slip = page.getByRole('region', { name: 'Predict first' }).first()
  await slip.getByRole('radio').nth(1).check()
  await slip.getByRole('button', { name: 'A guess' }).click()
  await slip.getByRole('button', { name: 'Lock it in and see' }).click()
  await expect(figure.locator('.readouts')).toBeVisible()

  await page.locator('#figure-outliers').getByRole('button', { name: 'Open it without a prediction' }).click()
  const second = page.getByRole('region', { name: 'Predict first' }).nth(1)
  await expect(second.getByText('Looked at without a prediction.')).toBeVisible()
  await expect(second.getByRole('radio').first()).toBeDisabled()
  await page.reload()
  await page.locator('#figure-outliers').evaluate((element) => element.scrollIntoView())
  await expect(page.locator('#figure-outliers .instrument-foot')).toBeVisible()
})

test('no script of a figure is loaded before the reader is near it', async ({ page, site }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(`${site.url}/courses/practical-methodology/connections`, { waitUntil: 'networkidle' })
  const before = scripts.length
  await page.locator('#figure-practice-map').scrollIntoViewIfNeeded()
  await page.locator('#figure-practice-map .instrument-foot').waitFor()
  expect(scripts.length).toBeGreaterThan(before)
})

test('the reader’s own program drives the figure, beside the course’s: right, wrong, broken, and without end', async ({ page, site }) => {
  const write = async (source: string) => {
    await page.goto(site.url + workbenchPath)
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(source)
    await expect
      .poll(() => page.evaluate(() => Object.entries(localStorage).find(([name]) => name.includes(':draft:'))?.[1] ?? ''))
      .toContain(JSON.stringify(source).slice(1, 60))
    await comeTo(page, site.url + chapterPath)
    const figure = await openFigure(page, 'threshold')
    await figure.getByRole('button', { name: 'your precision-recall-fbeta' }).click()
    return figure.locator('.own-code [role=status]')
  }
  const counting = (precision: string) => `export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta = 1) {
  let tp = 0, fp = 0, fn = 0
  for (let i = 0; i < yTrue.length; i++) {
    if (yPred[i] === 1 && yTrue[i] === 1) tp++
    else if (yPred[i] === 1) fp++
    else if (yTrue[i] === 1) fn++
  }
  const precision = ${precision}
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn)
  const b = beta * beta
  return { precision, recall, fbeta: precision + recall === 0 ? 0 : ((1 + b) * precision * recall) / (b * precision + recall) }
}`
  await comeTo(page, site.url + chapterPath)
  const untouched = await openFigure(page, 'threshold')
  await untouched.getByRole('button', { name: 'your precision-recall-fbeta' }).click()
  await expect(untouched.locator('.own-code [role=status]')).toContainText('You have not begun it.')
  await expect(await write(counting('tp + fp === 0 ? 0 : tp / (tp + fp)'))).toContainText('as the course does')
  await expect(await write(counting('tp / yTrue.length'))).toContainText('where the course has')
  await expect(await write('export function precisionRecallFbeta() { return missing }')).toContainText("'missing' is not defined")
  await expect(await write('export function precisionRecallFbeta() { for (;;) {} }')).toContainText('It ran out of time.')
  const hoarding = 'const all = []; for (;;) all.push(new ArrayBuffer(2 ** 20).slice(0))'
  await expect(await write(`export function precisionRecallFbeta() { ${hoarding} }`)).toContainText('It ran out of memory.')
})

const driven = [
  {
    chapter: 'baselines',
    figure: 'baseline-ladder',
    exercise: 'logistic-regression',
    right: /right for ([\d.]+ %) .* the course’s for \1/,
    mistake: 'uphill',
  },
  {
    chapter: 'diagnosing-problems',
    figure: 'name-the-curve',
    exercise: 'early-stopping',
    right: /as the course does/,
    mistake: 'better-than-the-last',
  },
  {
    chapter: 'hyperparameter-tuning',
    figure: 'bayesian-optimisation',
    exercise: 'expected-improvement',
    right: /gives what the course does/,
    mistake: 'for-larger-values',
  },
  {
    chapter: 'hyperparameter-tuning',
    figure: 'successive-halving',
    exercise: 'successive-halving',
    right: /as the course does/,
    mistake: 'paid-from-scratch',
  },
  {
    chapter: 'debugging-strategies',
    figure: 'gradient-check',
    exercise: 'numerical-gradient',
    right: /nearest at ε = .*10⁻⁵?/,
    mistake: 'one-step-in-the-divisor',
  },
  {
    chapter: 'more-data',
    figure: 'learning-curve',
    exercise: 'learning-curve',
    right: /goes through the course’s means/,
    mistake: 'one-seed-only',
  },
  {
    chapter: 'grid-vs-random',
    figure: 'grid-versus-random',
    exercise: 'grid-search',
    right: /tried 16 points/,
    mistake: 'one-knob-at-a-time',
  },
  {
    chapter: 'grid-vs-random',
    figure: 'grid-versus-random',
    exercise: 'random-search',
    right: /and that is what it reports/,
    mistake: 'largest-wins',
  },
] as const

for (const { chapter, figure, exercise, right, mistake } of driven) {
  test(`${figure} is drawn by the reader’s ${exercise}: a right program agrees with the course, a wrong one is seen to be wrong`, async ({
    page,
    site,
  }) => {
    const path = `/courses/practical-methodology/${chapter}`
    const found = exercisesNamed('practical-methodology', new Set([exercise]))[0]?.exercise
    if (!found) throw new Error(`there is no exercise ${exercise}`)
    const { key, solution, mistakes } = found
    await page.goto(`${site.url}/sign-in`)
    const said = async (source: string) => {
      await page.evaluate(
        ([name, text]) => localStorage.setItem(name as string, JSON.stringify({ text, basedOn: 0, savedAt: 1, synced: false })),
        [`holdout:guest:draft:${key}`, source],
      )
      await comeTo(page, site.url + path)
      const instrument = await openFigure(page, figure)
      await settled(page, figure)
      await instrument.getByRole('button', { name: `your ${exercise}` }).click()
      const status = instrument.locator('.own-code [role=status]')
      await expect(status).not.toHaveText(/running/)
      await expect(status).not.toHaveText('')
      return status.innerText()
    }
    const agreed = await said(solution)
    expect(agreed).toMatch(right)
    const wrong = await said(mistakes.find(({ mistake: { id } }) => id === mistake)?.source ?? '')
    expect(wrong).not.toBe(agreed)
    expect(wrong).not.toMatch(/running/)
  })
}

test('a number typed beside a dial is read as a quiz reads it, and asked about where it can be read in two ways', async ({
  page,
  site,
}) => {
  await comeTo(page, site.url + sweepPath)
  const figure = await openFigure(page, sweep)
  const epochs = figure.getByLabel('Epochs, typed')
  const before = await epochs.inputValue()
  await epochs.fill('10,000')
  await epochs.press('Enter')
  await expect(figure.getByRole('alert')).toContainText('“10,000” can be read in two ways.')
  await expect(figure.getByRole('slider', { name: 'Epochs' })).toHaveValue(before)
  await epochs.fill('4×10')
  await epochs.press('Enter')
  await expect(figure.getByRole('alert')).toContainText('cannot be read as a number')
  await epochs.fill('２５')
  await epochs.press('Enter')
  await expect(epochs).toHaveValue('25')
  await expect(figure.getByRole('alert')).toHaveCount(0)
  await epochs.fill('many')
  await epochs.press('Escape')
  await expect(epochs).toHaveValue('25')
  await epochs.fill('many')
  await epochs.press('Enter')
  await expect(figure.getByRole('alert')).toHaveCount(1)
  await figure.getByRole('slider', { name: 'Epochs' }).press('ArrowRight')
  await expect(figure.getByRole('alert')).toHaveCount(0)
  await expect(epochs).not.toHaveValue('many')
})

test('an instructor announces a figure in a certain state, and a learner opens it as it was set', async ({ page, site, accounts }) => {
  await signIn(page, site.url, accounts.instructor)
  await page.goto(accounts.section)
  const link = `${chapterPath}?threshold.prevalence=0.05&threshold.threshold=0.8#figure-threshold`
  await page.getByLabel('What to do, or to know').fill('Rare spam: what is accuracy worth here?')
  await page.getByLabel('Link, if there is one').fill('https://elsewhere.example/')
  await page.getByRole('button', { name: 'Announce it' }).click()
  await expect(page.getByText('The link does not lead into a course of this site.')).toBeVisible()
  await page.getByLabel('Link, if there is one').fill(site.url + link)
  await page.getByRole('button', { name: 'Announce it' }).click()
  await expect(page.locator('.announcements')).toContainText('Rare spam')

  await page.context().clearCookies()
  await signIn(page, site.url, accounts.learner)
  const told = page.getByRole('region', { name: 'Announcements' })
  await told.getByRole('link', { name: 'Open' }).click()
  const figure = await openFigure(page, 'threshold')
  await expect(figure.getByLabel('Prevalence, typed')).toHaveValue('0.05')
  await expect(figure.getByLabel('Threshold, typed')).toHaveValue('0.80')

  await page.context().clearCookies()
  await signIn(page, site.url, accounts.instructor)
  await page.goto(accounts.section)
  await page.getByRole('button', { name: 'Take back: Rare spam: what is accuracy worth here?' }).click()
  await expect(page.getByText('Nothing has been announced.')).toBeVisible()
})
