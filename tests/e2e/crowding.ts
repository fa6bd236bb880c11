import type { Page } from '@playwright/test'

/** Texts that leave their cells or lie over one another, and buttons that a finger takes for each other. */
export const crowding = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 8
    const nameOf = (element: Element | null) =>
      `${element?.tagName.toLowerCase()}.${element?.className} “${element?.textContent?.trim().slice(0, 40)}”`
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const faults: string[] = []

    const buttons = [...document.querySelectorAll('main .button, main form button')].filter(shown)
    const boxes = buttons.map((button) => button.getBoundingClientRect())
    for (const [i, a] of boxes.entries())
      for (const [k, b] of boxes.entries()) {
        if (k <= i) continue
        const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
        const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
        if (Math.max(across, down) < least - 0.5)
          faults.push(`${Math.max(across, down).toFixed(1)} px between ${nameOf(buttons[i] ?? null)} and ${nameOf(buttons[k] ?? null)}`)
      }

    const lines: { owner: Element; box: DOMRect }[] = []
    const texts = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement as Element
      if (!text.textContent?.trim() || !shown(owner) || owner.closest('svg, math, .visually-hidden, .cm-editor, option')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) {
        if (box.width <= 1 || box.height <= 1) continue
        lines.push({ owner, box })
        const cell = owner.closest('td, th, .button')
        const frame = cell?.getBoundingClientRect()
        if (frame && (box.right > frame.right + 1 || box.left < frame.left - 1) && getComputedStyle(owner).textOverflow !== 'ellipsis')
          faults.push(`${nameOf(owner)} leaves its ${cell?.tagName.toLowerCase()}`)
      }
    }
    for (const [i, { owner, box: a }] of lines.entries())
      for (const { owner: other, box: b } of lines.slice(i + 1))
        if (owner !== other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
          faults.push(`${nameOf(owner)} lies over ${nameOf(other)}`)
    return faults
  })
