import { expect, type Page } from '@playwright/test'
import { course } from '@content/practical-methodology/course'

/** Every chapter that has figures. */
export const chaptersWithFigures = course.chapters.flatMap(({ id, content }) =>
  content && content.figures.length > 0
    ? [{ path: `/courses/${course.id}/${id}`, figures: content.figures.map((figure) => figure.id), challenge: content.challenge }]
    : [],
)

/** Comes to a figure, uncovers it if a prediction is asked for first, and waits until all is computed. */
export async function openFigure(page: Page, id: string) {
  const figure = page.locator(`#figure-${id}`)
  const uncover = figure.getByRole('button', { name: 'Open it without a prediction' })
  // The figure comes, or its cover does; what comes above it meanwhile may push it out of view again.
  await expect(async () => {
    await figure.evaluate((element) => element.scrollIntoView())
    await figure.locator('.instrument-foot').or(uncover).first().waitFor({ timeout: 2000 })
  }).toPass()
  if (await uncover.isVisible()) await uncover.click()
  await figure.locator('.instrument-foot').waitFor()
  await settled(page, id)
  return figure
}

/** Waits until a figure has nothing more to compute. */
export async function settled(page: Page, id: string): Promise<void> {
  await page.waitForFunction((name) => {
    const works = [...document.querySelectorAll(`#figure-${name} .work`)]
    return works.every((work) => work.getAttribute('data-state') !== 'running')
  }, id)
}

/** The widths that figures are held to. */
export const figureWidths = [320, 360, 390, 414, 600, 768, 834, 1024, 1200, 1280, 1440] as const
