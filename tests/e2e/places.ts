import { writeFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { build } from '@lib/cli/build'
import { browserFlags, findBrowser } from '../support/browser'
import { Site } from '../support/site'
import { chaptersWithFigures, openFigure, settled } from './figures'

/** From which width down a height holds, and the widths at which it is measured. */
const bands: readonly { readonly below?: number; readonly at: readonly number[] }[] = [
  { at: [1440] },
  { below: 1399, at: [1280, 1390] },
  { below: 1279, at: [1200, 1170] },
  { below: 1159, at: [1110] },
  { below: 1099, at: [1024, 990] },
  { below: 979, at: [940] },
  { below: 899, at: [834, 768] },
  { below: 699, at: [600] },
  { below: 519, at: [480] },
  { below: 419, at: [414, 390] },
  { below: 379, at: [360] },
  { below: 339, at: [320] },
]

async function heightOf(page: Page, id: string, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 844 })
  await settled(page, id)
  // Charts follow their width in frames of their own.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return page
    .locator(`#figure-${id} > *`)
    .first()
    .evaluate((figure) => Math.ceil(figure.getBoundingClientRect().height))
}

/** Measures how high every figure is and writes the places that are kept for them. */
async function writePlaces(): Promise<void> {
  await build()
  const site = await Site.open()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const rules = bands.map((): string[] => [])
  for (const { path, figures } of chaptersWithFigures) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 844 } })
    await page.goto(site.url + path)
    for (const id of figures) {
      await openFigure(page, id)
      for (const [i, { at }] of bands.entries()) {
        const heights: number[] = []
        for (const width of at) heights.push(await heightOf(page, id, width))
        rules[i]?.push(`.simulation-${id} {\n  min-height: ${Math.max(...heights)}px;\n}`)
      }
      await page.setViewportSize({ width: 1440, height: 844 })
    }
    await page.close()
  }
  await browser.close()
  await site.close()
  const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ')
  const text = bands.map(({ below }, i) => {
    const own = rules[i]?.join('\n\n') ?? ''
    return below ? `@media (max-width: ${below}px) {\n${indent(own)}\n}` : own
  })
  writeFileSync(
    'app/_styles/places.css',
    `/* As high as each figure will be, so that nothing moves when it comes. Measured and written by npm run places. */\n${text.join('\n\n')}\n`,
  )
}

await writePlaces()
