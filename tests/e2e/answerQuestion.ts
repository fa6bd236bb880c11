import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { matrixCells } from '@lib/domain/variants'
import { keyResponse } from '@lib/grading/keyResponse'
import type { DrawnQuestion } from '@lib/grading/questions/kinds'
import type { Site } from '../support/site'

/** The seed of somebody's latest attempt: the server alone knows it. */
export function seedOf(site: Site, email: string): number {
  const database = new Database(`${site.folder}/holdout.db`, { readonly: true })
  const find =
    'select seed from attempts join users on users.id = attempts.user_id where users.email = ? order by started_at desc, number desc limit 1'
  const { seed } = database.prepare(find).get(email) as { seed: number }
  database.close()
  return seed
}

/** Puts items in order by the arrows beside them. */
async function order(page: Page, shown: readonly string[], right: readonly string[]): Promise<void> {
  const now = [...shown]
  for (const [place, id] of right.entries()) {
    for (let at = now.indexOf(id); at > place; at--) {
      await page.getByRole('button', { name: `Move up: place ${at + 1}`, exact: true }).click()
      now.splice(at - 1, 2, id, now[at - 1] as string)
    }
  }
}

/** Moves a slider to a value by the keyboard. */
async function slide(page: Page, name: RegExp, value: number): Promise<void> {
  const slider = page.getByRole('slider', { name })
  await slider.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < value; step++) await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveValue(String(value))
}

/** Gives a question's key as a learner gives it. */
export async function giveKey(page: Page, drawn: DrawnQuestion): Promise<void> {
  const key = keyResponse(drawn)
  const quiz = page.locator('.quiz')
  switch (key.type) {
    case 'one-choice':
    case 'several-choices':
      if (!('options' in drawn)) throw new Error('it has no options')
      for (const [i, option] of drawn.options.entries()) if (option.correct) await quiz.locator('.quiz-option input').nth(i).check()
      return
    case 'numeric':
      return page.getByLabel('Your number').fill(key.text)
    case 'ordering':
      return order(page, 'shown' in drawn ? (drawn.shown as string[]) : [], key.items)
    case 'matching':
      for (const [i, left] of (drawn.type === 'matching' ? drawn.lefts : []).entries())
        await quiz
          .locator('select')
          .nth(i)
          .selectOption(key.pairs[left.id] as string)
      return
    case 'fill-in':
      for (const [i, text] of Object.values(key.texts).entries()) await page.getByLabel(`Blank ${i + 1}`).fill(text)
      return
    case 'calculation':
      for (const [i, text] of Object.values(key.texts).entries()) await page.getByLabel(`Step ${i + 1}`).fill(text)
      return
    case 'matrix':
      for (const [i, cell] of matrixCells.filter((each) => key.texts[each] !== undefined).entries())
        await quiz
          .locator('.quiz-matrix input')
          .nth(i)
          .fill(key.texts[cell] ?? '')
      return
    case 'output':
      return page.getByLabel('What it prints').fill(key.text)
    case 'hot-spot':
      if (drawn.type === 'hot-spot' && drawn.pick === 'point') return slide(page, /^Point/, key.from)
      await slide(page, /^To/, key.to)
      return slide(page, /^From/, key.from)
    case 'diagnosis':
      if (drawn.type !== 'diagnosis') throw new Error('it is no diagnosis')
      for (const [i, option] of [...drawn.diagnoses, ...drawn.remedies].entries())
        if (option.correct) await quiz.locator('.quiz-option input').nth(i).check()
      return
    case 'parsons':
      for (const [i, { id, indent }] of key.lines.entries()) {
        const text = drawn.type === 'parsons' ? drawn.shown.find((line) => line.id === id)?.text : ''
        await page.getByRole('button', { name: `Add: ${text}`, exact: true }).click()
        const before = key.lines[i - 1]?.indent ?? 0
        const name = `Line ${i + 1}: ${indent > before ? 'more' : 'less'} indented`
        for (let step = 0; step < Math.abs(indent - before); step++) await page.getByRole('button', { name, exact: true }).click()
      }
  }
}
