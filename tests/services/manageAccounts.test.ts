import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findUser, updateSiteRole } from '@db/repositories/users'
import { replaceStore } from '@db/store'
import { checkCredentials } from '@lib/auth/checkCredentials'
import { beginSession, sessionUser } from '@lib/auth/sessions'
import { hashToken } from '@lib/auth/tokens'
import type { Actor } from '@lib/domain/actor'
import { changePassword } from '@lib/services/accounts/changePassword'
import { disableAccount, enableAccount, makePasswordLink, readAccount, setSiteRole } from '@lib/services/accounts/manageAccounts'
import { accountAt, ownerListsAccounts, ownerMakesAdmin, ownerMakesLink, ownerSetsDisabled } from '@lib/services/accounts/ownersAccounts'
import { readPasswordLink, usePasswordLink } from '@lib/services/accounts/passwordLinks'
import { databases } from '../support/stores'
import { openAccount, password } from './world'

const hour = 60 * 60 * 1000
const next = 'another long phrase'
const place = { address: 'x' }

describe.each(databases)('on %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let admin: Actor
  beforeAll(async () => {
    opened = await open()
    replaceStore(opened.store)
    admin = await openAccount(opened.store, 'admin', 'admin')
  })
  afterAll(async () => {
    replaceStore(undefined)
    await opened.close()
  })
  const roleOf = async ({ userId }: Actor) => (await findUser(opened.store.read, userId))?.siteRole

  describe('a link for a new password', () => {
    it('sets it once, and ends every session of the account', async () => {
      const actor = await openAccount(opened.store, 'forgetful')
      const session = await beginSession(actor.userId)
      const token = await makePasswordLink(admin, actor.userId)
      expect(await readPasswordLink(token)).toEqual({ name: actor.name, email: actor.email })
      expect(await usePasswordLink({ token, password: next })).toBe(actor.userId)
      expect(await sessionUser(session)).toBeUndefined()
      expect(await checkCredentials(actor.email, password, place)).toBeUndefined()
      expect((await checkCredentials(actor.email, next, place))?.id).toBe(actor.userId)
      await expect(usePasswordLink({ token, password: 'a third long phrase' })).rejects.toMatchObject({ code: 'not_found' })
      expect(await readPasswordLink(token)).toBeUndefined()
    })

    it('sets one password when several use it at the same moment', async () => {
      const actor = await openAccount(opened.store, 'raced')
      const token = await makePasswordLink(admin, actor.userId)
      const passwords = Array.from({ length: 6 }, (_each, i) => `a long phrase, number ${i}`)
      const outcomes = await Promise.allSettled(passwords.map((each) => usePasswordLink({ token, password: each })))
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
      expect((await checkCredentials(actor.email, passwords[won] ?? '', place))?.id).toBe(actor.userId)
    })

    it('and the account’s own change at the same moment: one of them holds, and the other is told so', async () => {
      const actor = await openAccount(opened.store, 'torn')
      const token = await makePasswordLink(admin, actor.userId)
      const [own, linked] = ['a phrase of their own', 'a phrase by the link']
      const outcomes = await Promise.allSettled([
        changePassword(actor, { currentPassword: password, password: own }),
        usePasswordLink({ token, password: linked }),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const holds = outcomes[0].status === 'fulfilled' ? own : linked
      expect((await checkCredentials(actor.email, holds, place))?.id).toBe(actor.userId)
    })

    it('is good for a day', async () => {
      const actor = await openAccount(opened.store, 'late')
      const token = await makePasswordLink(admin, actor.userId)
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * hour - 1000 })
      expect(await readPasswordLink(token)).toBeDefined()
      vi.setSystemTime(Date.now() + 1001)
      expect(await readPasswordLink(token)).toBeUndefined()
      await expect(usePasswordLink({ token, password: next })).rejects.toMatchObject({ code: 'not_found' })
      vi.useRealTimers()
    })

    it('is closed when its account changes the password', async () => {
      const actor = await openAccount(opened.store, 'remembers')
      const token = await makePasswordLink(admin, actor.userId)
      await changePassword(actor, { currentPassword: password, password: next })
      expect(await readPasswordLink(token)).toBeUndefined()
    })

    it('is closed by the next one, and by disabling the account', async () => {
      const actor = await openAccount(opened.store, 'twice')
      const first = await makePasswordLink(admin, actor.userId)
      const second = await makePasswordLink(admin, actor.userId)
      expect(await readPasswordLink(first)).toBeUndefined()
      expect(await readPasswordLink(second)).toBeDefined()
      await disableAccount(admin, actor.userId)
      expect(await readPasswordLink(second)).toBeUndefined()
      await enableAccount(admin, actor.userId)
      expect(await readPasswordLink(second)).toBeUndefined()
    })

    it('does not set a password that is the account’s own name, and stays good', async () => {
      const actor = await openAccount(opened.store, 'namesake-of-somebody')
      const token = await makePasswordLink(admin, actor.userId)
      await expect(usePasswordLink({ token, password: actor.email })).rejects.toMatchObject({ code: 'invalid' })
      expect(await readPasswordLink(token)).toBeDefined()
    })

    it('is not made for an account that is disabled', async () => {
      const actor = await openAccount(opened.store, 'closed')
      await disableAccount(admin, actor.userId)
      await expect(makePasswordLink(admin, actor.userId)).rejects.toMatchObject({ code: 'conflict' })
    })

    it('is not kept as itself', async () => {
      const token = await makePasswordLink(admin, admin.userId)
      const rows = JSON.stringify(await opened.store.read.db.select().from(opened.store.read.tables.passwordLinks))
      expect(rows).toContain(hashToken(token))
      expect(rows).not.toContain(token)
    })
  })

  it('a disabled account ends its sessions at once, and opens again when it is enabled', async () => {
    const actor = await openAccount(opened.store, 'leaving')
    const session = await beginSession(actor.userId)
    await disableAccount(admin, actor.userId)
    expect(await sessionUser(session)).toBeUndefined()
    expect(await checkCredentials(actor.email, password, place)).toBeUndefined()
    expect(await readAccount(admin, actor.userId)).toMatchObject({ disabled: true })
    await enableAccount(admin, actor.userId)
    expect(await sessionUser(session)).toBeUndefined()
    expect(await checkCredentials(actor.email, password, place)).toBeDefined()
  })

  describe('an administrator', () => {
    it('makes others, who make others', async () => {
      const [first, second] = [await openAccount(opened.store, 'first'), await openAccount(opened.store, 'second')]
      await setSiteRole(admin, first.userId, 'admin')
      await setSiteRole({ ...first, siteRole: 'admin' }, second.userId, 'admin')
      expect(await roleOf(second)).toBe('admin')
      await setSiteRole(admin, first.userId, 'learner')
      await setSiteRole(admin, second.userId, 'instructor')
      expect([await roleOf(first), await roleOf(second)]).toEqual(['learner', 'instructor'])
    })

    it('who is the last is neither demoted nor disabled', async () => {
      const idle = await openAccount(opened.store, 'idle-admin', 'admin')
      await disableAccount(admin, idle.userId)
      await expect(setSiteRole(admin, admin.userId, 'learner')).rejects.toMatchObject({ code: 'conflict' })
      await expect(disableAccount(admin, admin.userId)).rejects.toMatchObject({ code: 'conflict' })
      await expect(ownerSetsDisabled(admin.email, true)).rejects.toMatchObject({ code: 'conflict' })
      expect(await roleOf(admin)).toBe('admin')
      await setSiteRole(admin, idle.userId, 'learner')
    })

    it('is left when all of them leave at the same moment', async () => {
      const others = [await openAccount(opened.store, 'a', 'admin'), await openAccount(opened.store, 'b', 'admin')]
      const outcomes = await Promise.allSettled([
        setSiteRole(admin, admin.userId, 'learner'),
        ...others.map((each, i) => (i === 0 ? disableAccount(each, each.userId) : setSiteRole(each, each.userId, 'instructor'))),
      ])
      expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(1)
      await opened.store.write((connection) => updateSiteRole(connection, admin.userId, 'admin'))
    })
  })

  describe('the machine’s owner', () => {
    it('makes an administrator, hands out a link, and closes and opens an account by its address', async () => {
      const actor = await openAccount(opened.store, 'owned')
      const address = ` ${actor.email.toUpperCase()} `
      await ownerMakesAdmin(address)
      expect(await roleOf(actor)).toBe('admin')
      const token = await ownerMakesLink(address)
      expect(await usePasswordLink({ token, password: next })).toBe(actor.userId)
      await ownerSetsDisabled(address, true)
      expect((await accountAt(address)).disabledAt).not.toBeNull()
      await ownerSetsDisabled(address, false)
      expect((await accountAt(address)).disabledAt).toBeNull()
    })

    it('is told where there is no account', async () => {
      await expect(ownerMakesAdmin('nobody@example.org')).rejects.toMatchObject({ code: 'not_found' })
    })

    it('lists every account once', async () => {
      const listed: string[] = []
      for await (const { email } of ownerListsAccounts()) listed.push(email)
      expect(listed).toContain(admin.email)
      expect(new Set(listed).size).toBe(listed.length)
    })
  })
})
