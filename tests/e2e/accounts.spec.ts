import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { actionIds, answerOf, postForm } from '../support/actions'
import { Site } from '../support/site'
import { expect, password, signIn, signUp, test } from './fixtures'

async function fill(page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: button, exact: true }).click()
}

test('without scripts one signs up, joins a class, changes the password, signs out and in, and no address tells a password', async ({
  browser,
  site,
  accounts,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const person = { Name: 'Nos Cripts', 'Email address': 'no-scripts@example.org', Password: password }

  await page.goto(`${site.url}/sign-up?next=/join/${accounts.joinCode}`)
  await fill(page, { ...person, Password: 'password123' }, 'Sign up')
  await expect(page.getByText('among the common ones')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nos Cripts')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await fill(page, { Password: password }, 'Sign up')
  await expect(page.getByRole('heading', { name: 'Join a class' })).toBeVisible()
  await fill(page, { 'Class code': 'NOSUCHCODE' }, 'Join the class')
  await expect(page.getByText('There is no such class code.')).toBeVisible()
  await fill(page, { 'Class code': accounts.joinCode }, 'Join the class')
  await expect(page).toHaveURL(/\/courses\/practical-methodology$/)

  const next = 'eight blue bicycles'
  await page.goto(`${site.url}/account`)
  await fill(page, { 'Current password': password, 'New password': next }, 'Change password')
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.getByLabel('Account of Nos Cripts').click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()

  await page.goto(`${site.url}/sign-in`)
  await fill(page, { 'Email address': 'no-scripts@example.org', Password: password }, 'Sign in')
  await expect(page.getByText('do not match an account')).toBeVisible()
  await fill(page, { Password: next }, 'Sign in')
  await expect(page).toHaveURL(/\/courses\/practical-methodology$/)
  await page.goto(`${site.url}/account`)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.goto(`${site.url}/account`)
  await expect(page).toHaveURL(/\/sign-in/)
  for (const url of asked) expect(decodeURIComponent(url)).not.toMatch(/bicycles|password123/)
  await page.context().close()
})

test('the menu of an account closes by Escape, and where one goes elsewhere', async ({ page, site, accounts }) => {
  await signIn(page, site.url, accounts.learner)
  await page.waitForLoadState('networkidle')
  const [opener, menu] = [page.locator('.account-menu summary'), page.getByRole('link', { name: 'Your account' })]
  const elsewhere: readonly (readonly [how: string, close: () => Promise<void>])[] = [
    ['Escape', () => page.keyboard.press('Escape')],
    ['a press beside it', () => page.locator('main').click({ position: { x: 5, y: 300 } })],
    ['the search', () => page.keyboard.press('ControlOrMeta+k')],
  ]
  for (const [how, close] of elsewhere) {
    await opener.press('Enter')
    await expect(menu).toBeVisible()
    await close()
    await expect(menu, how).toBeHidden()
    if (how === 'Escape') await expect(opener).toBeFocused()
  }
})

test('without scripts an instructor opens a class and announces, and an administrator invites', async ({ browser, site, accounts }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${site.url}/sign-in?next=/classes`)
  await fill(page, { 'Email address': accounts.instructor, Password: password }, 'Sign in')
  await fill(page, { 'Name of the class': 'Quiet group' }, 'Open the class')
  await expect(page.getByRole('heading', { name: 'Quiet group' })).toBeVisible()
  await fill(page, { 'What to do, or to know': 'Read chapter 1.' }, 'Announce it')
  await expect(page.getByText('Read chapter 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Take back: Read chapter 1.' }).click()
  await expect(page.getByText('Nothing has been announced.')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(`${site.url}/sign-in?next=/accounts`)
  await fill(page, { 'Email address': accounts.admin, Password: password }, 'Sign in')
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  await expect(page.locator('.invitation-link')).toContainText(`${site.url}/invitations/`)
  await page.context().close()
})

test('every form of every page posts, before its scripts have come', async ({ page, site, accounts, request }) => {
  await signIn(page, site.url, accounts.admin)
  const { pathname: section } = new URL(accounts.section)
  for (const [who, addresses] of [
    [request, ['/', '/sign-in', '/sign-up', '/invitations/none', '/new-password/none']],
    [page.request, ['/account', '/accounts', '/classes', '/join', `/join/${accounts.joinCode}`, section]],
  ] as const)
    for (const address of addresses) {
      const html = await (await who.get(site.url + address)).text()
      for (const [tag] of html.matchAll(/<form\b[^>]*>/g)) expect(tag.toLowerCase(), address).toContain('method="post"')
    }
})

test('an administrator hands out a link for a new password, disables and enables an account, by keyboard', async ({
  page,
  site,
  accounts,
  browser,
}) => {
  const email = 'lost@example.org'
  const theirs = await (await browser.newContext()).newPage()
  await signUp(theirs, site.url, 'Lost Word', email)
  await signIn(page, site.url, accounts.admin)
  await page.goto(`${site.url}/accounts`)
  await page.getByRole('link', { name: 'Lost Word' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Lost Word' })).toBeVisible()

  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Make a link for a new password')
  const link = await page.locator('.invitation-link').innerText()
  await expect(page.getByRole('button', { name: 'Make a link for a new password' })).toBeFocused()

  const fresh = await (await browser.newContext()).newPage()
  await fresh.goto(link)
  await expect(fresh.getByText(`For Lost Word, ${email}.`)).toBeVisible()
  await fill(fresh, { 'New password': 'nine red bicycles' }, 'Set the password')
  await fresh.waitForURL('**/courses/practical-methodology')
  await theirs.goto(`${site.url}/account`)
  await expect(theirs).toHaveURL(/\/sign-in/)
  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { name: 'This link is spent' })).toBeVisible()

  await press('Disable the account')
  await expect(page.getByText('The account is disabled.')).toBeVisible()
  await fresh.goto(`${site.url}/account`)
  await expect(fresh).toHaveURL(/\/sign-in/)
  await fill(fresh, { 'Email address': email, Password: 'nine red bicycles' }, 'Sign in')
  await expect(fresh.getByText('do not match an account')).toBeVisible()
  await press('Enable the account')
  await expect(page.getByText('The account can be used again.')).toBeVisible()
  await fill(fresh, { Password: 'nine red bicycles' }, 'Sign in')
  await expect(fresh).toHaveURL(/\/account$/)

  await page.getByLabel(/^Administrator/).check()
  await press('Save the role')
  await expect(page.getByText('The role is administrator now.')).toBeVisible()
  await page.getByLabel(/^Learner/).check()
  await press('Save the role')
  await expect(page.getByText('The role is learner now.')).toBeVisible()
  await theirs.context().close()
  await fresh.context().close()
})

test('under https its cookies are for this host alone', async ({ playwright }) => {
  const site = await Site.open({ NEXTAUTH_URL: 'https://holdout.example.org' })
  const request = await playwright.request.newContext()
  const { signUp: action = '' } = actionIds()
  const fields = { name: 'A', email: 'https@example.org', password, next: '/' }
  const response = await postForm(request, `${site.url}/sign-up`, action, fields)
  const cookies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(cookies.map(({ value }) => value.split('=')[0]).sort()).toEqual(['__Host-holdout-device', '__Host-holdout-session'])
  for (const { value } of cookies) {
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=lax']) expect(value).toContain(attribute)
    expect(value).not.toContain('Domain')
  }
  await request.dispose()
  await site.close()
})

test('no password and no hash is in an answer or in the log, whatever fails', async ({ page, site }) => {
  const canary = `canary${randomUUID()}`
  const ids = actionIds()
  await signUp(page, site.url, 'Can Ary', 'canary@example.org')
  const said: string[] = []
  const attempt = async (name: string, fields: Record<string, string>) => {
    const response = await postForm(page.request, site.url, ids[name] ?? '', fields)
    said.push(JSON.stringify(response.headers()), await response.text())
    expect(await answerOf(response), `${name} ${JSON.stringify(fields)}`).toMatchObject({ ok: false })
  }
  const email = 'canary@example.org'
  const person = { name: 'Can Ary', email, password: canary }
  for (const fields of [person, { ...person, name: 'A\0' }, { ...person, email: 'a\0@b.org' }, { ...person, password: `${canary}\0` }]) {
    await attempt('signUp', { ...fields, next: '/' })
    await attempt('acceptInvite', { ...fields, token: 'none' })
  }
  await attempt('signUp', { ...person, next: 'x'.repeat(3000) })
  await attempt('signUp', { ...person, next: '/', siteRole: 'admin' })
  for (const who of [email, 'nobody@example.org', canary, `${email}\0`])
    await attempt('signIn', { email: who, password: canary, next: '/' })
  await attempt('setNewPassword', { token: canary, password: canary })
  await attempt('changePassword', { currentPassword: canary, password: canary })
  await attempt('changePassword', { currentPassword: password, password: `${canary}\0` })
  for (const body of [`["scripted",{"password":"${canary}"}]`, `{"password":"${canary}"`, `["$1","${canary}"]`]) {
    const response = await page.request.post(`${site.url}/sign-in`, {
      data: Buffer.from(body),
      headers: { 'next-action': ids.signIn ?? '', 'content-type': 'text/plain;charset=UTF-8' },
    })
    said.push(await response.text())
  }
  const plain = await page.request.post(`${site.url}/sign-in`, { multipart: { password: canary, $ACTION_KEY: 'none' }, maxRedirects: 0 })
  said.push(await plain.text())
  for (const text of [...said, site.output]) {
    expect(text).not.toContain(canary)
    expect(text).not.toContain('argon2')
  }
})
