import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Puts a page into a theme and asks of it all that makes it accessible; in the second theme only what colours decide. */
export async function axeIn(page: Page, theme: 'light' | 'dark'): Promise<AxeBuilder> {
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value
  }, theme)
  const axe = new AxeBuilder({ page })
  return theme === 'light'
    ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    : axe.withRules(['color-contrast', 'link-in-text-block'])
}

/** Texts of a lesson that lie over one another: a note in the margin over the lines beside it. */
export const overlappingTexts = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('.prose > *')].map((element) => {
      const boxes: DOMRect[] = []
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        // An answer that is not opened has boxes as well.
        if (!text.parentElement?.checkVisibility()) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        boxes.push(...range.getClientRects())
      }
      const name = `${element.className || element.tagName}: ${element.textContent?.trim().slice(0, 40)}`
      return { name, boxes: boxes.filter(({ width, height }) => width > 1 && height > 1) }
    })
    return lines.flatMap((one, i) =>
      lines
        .slice(i + 1)
        .flatMap((other) =>
          one.boxes.some((a) =>
            other.boxes.some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3),
          )
            ? [`${one.name} × ${other.name}`]
            : [],
        ),
    )
  })

/** Letters twice as large, as a reader may set them, must not make a page wider than its window. */
export async function expectRoomForLargeText(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  // Charts follow their width in frames of their own.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
      message: `${name} scrolls sideways with large text`,
    })
    .toBeLessThanOrEqual(0)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

/** On paper the ground is light and the ink is dark, whatever the theme of the screen is. */
export async function expectInkOnPaper(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await page.emulateMedia({ media: 'print' })
  const { ground, pale } = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    const lightness = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    }
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    return {
      ground: lightness(getComputedStyle(document.documentElement).backgroundColor),
      pale: texts
        // A button that is filled with ink is no text on paper.
        .filter((element) => !element.closest('.button-primary, .skip-link') && lightness(getComputedStyle(element).color) > 0.6)
        .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
    }
  })
  await page.emulateMedia({ media: 'screen' })
  expect(ground, `${name} is printed on a dark ground`).toBeGreaterThan(0.9)
  expect(pale, `${name} is printed with pale ink`).toEqual([])
}

/** Labels of a figure that lie over one another, or names of its lines that a curve runs through. */
export const collidingLabels = (page: Page) =>
  page.locator('.simulation').evaluateAll((figures) =>
    figures.flatMap((figure) =>
      [...figure.querySelectorAll('.chart')].flatMap((chart) => {
        const labels = [...chart.querySelectorAll('text')].filter((text) => text.checkVisibility() && text.textContent?.trim())
        const boxes = labels.map((text) => text.getBoundingClientRect())
        const over = labels.flatMap((text, i) =>
          labels.slice(i + 1).flatMap((other, j) => {
            const [a, b] = [boxes[i] as DOMRect, boxes[i + 1 + j] as DOMRect]
            const covered =
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
            return covered ? [`${figure.id}: ${text.textContent} × ${other.textContent}`] : []
          }),
        )
        const curves = [...chart.querySelectorAll<SVGPathElement>('svg.overlay > path')].filter(
          (path) => path.getAttribute('stroke')?.startsWith('var(--series') && path.getAttribute('fill') === 'none',
        )
        const under = labels
          .filter((text) => text.classList.contains('halo'))
          .flatMap((text) => {
            const box = text.getBoundingClientRect()
            const hit = curves.some((path) => {
              const matrix = path.getScreenCTM()
              const length = path.getTotalLength()
              for (let at = 0; matrix && length > 0 && at <= length; at += 3) {
                const { x, y } = path.getPointAtLength(at).matrixTransform(matrix)
                if (x > box.left + 1 && x < box.right - 1 && y > box.top + 3 && y < box.bottom - 3) return true
              }
              return false
            })
            return hit ? [`${figure.id}: a curve runs through “${text.textContent}”`] : []
          })
        return [...over, ...under]
      }),
    ),
  )
