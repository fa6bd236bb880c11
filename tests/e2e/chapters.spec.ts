import { course } from '@content/practical-methodology/course'
import { expect, test } from './fixtures'
import { expectInkOnPaper, expectRoomForLargeText, overlappingTexts } from './layout'

for (const { id, content } of course.chapters)
  if (content)
    test(`${id} keeps its texts apart at every width, has room for large letters, is printed in ink, and ends without a hole`, async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}/courses/${course.id}/${id}`, { waitUntil: 'networkidle' })
      for (const width of [1440, 1366, 1360, 1320, 1280, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overlappingTexts(page), `${width} px`).toEqual([])
      }
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await expectRoomForLargeText(page, `${id} at ${width} px`)
      }
      await page.setViewportSize({ width: 1440, height: 900 })

      const gaps = await page.locator('.chapter > section, .chapter-end').evaluateAll((parts) =>
        parts.slice(1).map((part, i) => {
          const before = [...(parts[i] as Element).querySelectorAll('*')].filter(
            (each) => each.childElementCount === 0 && each.checkVisibility(),
          )
          return part.getBoundingClientRect().top - Math.max(...before.map((each) => each.getBoundingClientRect().bottom))
        }),
      )
      for (const gap of gaps) expect(gap).toBeLessThan(120)

      const neighbours = page.getByRole('navigation', { name: 'Neighbouring chapters' }).getByRole('link')
      const boxes = await neighbours.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect))
      for (const { height } of boxes) expect(height).toBeGreaterThanOrEqual(44)
      const [first, second] = boxes
      if (first && second) {
        expect(first.top).toBe(second.top)
        expect(second.left - first.right).toBeGreaterThanOrEqual(16)
      }

      const translated = await page.evaluate(() =>
        [...document.querySelectorAll('pre, code, kbd, math, .code, .computed')]
          .filter((each) => !each.closest('[translate=no]'))
          .map((each) => each.outerHTML.slice(0, 100)),
      )
      expect(translated, 'a translation would change these').toEqual([])
      await expectInkOnPaper(page, id)
    })
