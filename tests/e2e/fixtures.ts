import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { Site } from '../support/site'

export const password = 'seven green bicycles'

/** A page's complaints: console errors, uncaught errors, violations of the content security policy. */
export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  void page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
  })
  return complaints
}

/** Comes to a page, and waits until its scripts have taken over what the server sent: what is pressed before goes unheard. */
export async function comeTo(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')))
}

/** Presses Tab, or Shift+Tab, until one of the wanted has the focus. */
export async function tabTo(page: Page, wanted: Locator, by = 'Tab'): Promise<void> {
  for (let i = 0; !(await wanted.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement))); i++) {
    if (i === 160) throw new Error(`${by} does not reach ${wanted}`)
    await page.keyboard.press(by)
  }
}

interface Accounts {
  readonly admin: string
  readonly instructor: string
  readonly learner: string
  readonly joinCode: string
  readonly section: string
}

async function fill(page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: button }).click()
}

export async function signUp(page: Page, url: string, name: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-up`)
  await fill(page, { Name: name, 'Email address': email, Password: password }, 'Sign up')
  await page.waitForURL('**/courses/practical-methodology')
}

export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await fill(page, { 'Email address': email, Password: password }, 'Sign in')
  await page.waitForURL('**/courses/practical-methodology')
}

/** Signs out by the menu of whoever is signed in, as far as the button. */
export async function pressSignOut(page: Page, name: string): Promise<void> {
  await page.getByLabel(`Account of ${name}`).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
}

/** Types a program over what stands in the workbench's editor. */
export async function write(page: Page, program: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
}

/** The administrator from the set-up link, an instructor by invitation with a class, and a learner in it. */
async function openAccounts(page: Page, site: Site): Promise<Accounts> {
  const [admin, instructor, learner] = ['admin@example.org', 'instructor@example.org', 'learner@example.org']
  await page.goto(site.setUpLink)
  await fill(page, { Name: 'Ada Min', 'Email address': admin, Password: password }, 'Open the account')
  await page.waitForURL('**/classes')
  await page.goto(`${site.url}/accounts`)
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await page.locator('.invitation-link').innerText()
  await page.context().clearCookies()
  await page.goto(link)
  await fill(page, { Name: 'Ines Tructor', 'Email address': instructor, Password: password }, 'Open the account')
  await page.waitForURL('**/classes')
  await fill(page, { 'Name of the class': 'Thursday group' }, 'Open the class')
  await page.waitForURL(/\/classes\/[\w-]{36}/)
  const joinCode = await page.locator('.join-code').innerText()
  const section = page.url()
  await page.context().clearCookies()
  await signUp(page, site.url, 'Lea Rner', learner)
  await page.goto(`${site.url}/join/${joinCode}`)
  await page.getByRole('button', { name: 'Join the class' }).click()
  await page.waitForURL('**/courses/practical-methodology')
  return { admin, instructor, learner, joinCode, section }
}

export const chapterPath = '/courses/practical-methodology/performance-metrics'
export const workbenchPath = `${chapterPath}/exercises/precision-recall-fbeta`

/** Every test gets the product with a database that its worker shares, and accounts in it. */
export const test = base.extend<object, { site: Site; accounts: Accounts }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: what the framework asks for
    async ({}, use) => {
      const site = await Site.open()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  accounts: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage()
      const accounts = await openAccounts(page, site)
      await page.close()
      await use(accounts)
    },
    { scope: 'worker' },
  ],
})

export { expect }
