import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '@db/repositories/users'
import { checkCredentials } from '@lib/auth/checkCredentials'
import { limits, limitUses } from '@lib/auth/limitUses'
import { authOptions } from '@lib/auth/options'
import { hashToken } from '@lib/auth/tokens'
import { changePassword, signOut } from '@lib/services/accounts/changePassword'
import { accountSchema, createAccount } from '@lib/services/accounts/createAccount'
import { acceptInvitation, inviteFirstAdministrator, inviteInstructor, readInvitation } from '@lib/services/accounts/invitations'
import { setSiteRole } from '@lib/services/accounts/manageAccounts'
import { drainSandboxes } from '@lib/services/submissions/gradeSubmission'
import { openAccount, openWorld, password, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  await drainSandboxes()
})
const sessionVersion = async (userId: World['learner']['userId']) => (await findUser(world.store.read, userId))?.sessionVersion

describe('an account', () => {
  it.each([
    ['no name', { name: ' ', email: 'a@example.org', password }],
    ['no address', { name: 'A', email: 'nobody', password }],
    ['a common password', { name: 'A', email: 'a@example.org', password: 'password123' }],
    ['a role of its own choosing', { name: 'A', email: 'a@example.org', password, siteRole: 'admin' }],
  ])('cannot be opened with %s', (_, input) => {
    expect(accountSchema.safeParse(input).success).toBe(false)
  })

  it('has one address, whatever its case', async () => {
    const input = { name: 'A', email: 'Twice@Example.org', password }
    await createAccount(accountSchema.parse(input), 'one')
    await expect(createAccount(accountSchema.parse({ ...input, email: 'tWICE@example.ORG' }), 'two')).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('opens with its password and no other', async () => {
    expect((await checkCredentials(world.learner.email.toUpperCase(), password, 'x'))?.id).toBe(world.learner.userId)
    expect(await checkCredentials(world.learner.email, `${password}!`, 'x')).toBeUndefined()
    expect(await checkCredentials('nobody@example.org', password, 'x')).toBeUndefined()
  })

  it('ends its other sessions when its password changes, and when it signs out', async () => {
    const actor = await openAccount(world.store, 'changer')
    expect(await sessionVersion(actor.userId)).toBe(1)
    await expect(changePassword(actor, 'not the password', 'another long phrase')).rejects.toMatchObject({ code: 'invalid' })
    expect(await sessionVersion(actor.userId)).toBe(1)
    await changePassword(actor, password, 'another long phrase')
    expect(await sessionVersion(actor.userId)).toBe(2)
    expect(await checkCredentials(actor.email, password, 'x')).toBeUndefined()
    expect(await checkCredentials(actor.email, 'another long phrase', 'x')).toBeDefined()
    await signOut(actor)
    expect(await sessionVersion(actor.userId)).toBe(3)
  })

  it('is made an instructor by the administrator', async () => {
    const actor = await openAccount(world.store, 'promoted')
    await setSiteRole(world.admin, actor.userId, 'instructor')
    expect((await findUser(world.store.read, actor.userId))?.siteRole).toBe('instructor')
  })
})

describe('an invitation', () => {
  it('makes one instructor, once', async () => {
    const token = await inviteInstructor(world.admin)
    expect(await readInvitation(token)).toBe('instructor')
    const userId = await acceptInvitation(token, accountSchema.parse({ name: 'I', email: 'invited@example.org', password }), 'x')
    expect((await findUser(world.store.read, userId))?.siteRole).toBe('instructor')
    expect(await readInvitation(token)).toBeUndefined()
    await expect(
      acceptInvitation(token, accountSchema.parse({ name: 'J', email: 'second@example.org', password }), 'x'),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('makes one instructor, when two use it at the same moment', async () => {
    const token = await inviteInstructor(world.admin)
    const outcomes = await Promise.allSettled(
      ['race-1', 'race-2'].map((name) =>
        acceptInvitation(token, accountSchema.parse({ name, email: `${name}@example.org`, password }), name),
      ),
    )
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not made for a first administrator when there is one', async () => {
    expect(await inviteFirstAdministrator()).toBeUndefined()
  })

  it('is not kept as itself', async () => {
    const token = await inviteInstructor(world.admin)
    expect(hashToken(token)).not.toContain(token)
  })

  it('that nobody made opens nothing', async () => {
    expect(await readInvitation('made up')).toBeUndefined()
  })
})

describe('limits', () => {
  it('refuse an account after ten wrong passwords, the right one included', async () => {
    const actor = await openAccount(world.store, 'attacked')
    for (let i = 0; i < limits['sign-in-account'].uses; i++)
      expect(await checkCredentials(actor.email, 'wrong', `address ${i}`)).toBeUndefined()
    await expect(checkCredentials(actor.email, password, 'yet another')).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('treat an address that has no account alike', async () => {
    for (let i = 0; i < limits['sign-in-account'].uses; i++) await checkCredentials('ghost@example.org', 'wrong', `address ${i}`)
    await expect(checkCredentials('ghost@example.org', password, 'yet another')).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('count each kind and each key by itself', async () => {
    for (let i = 0; i < limits['join-account'].uses; i++) await limitUses('join-account', 'a')
    await expect(limitUses('join-account', 'a')).rejects.toMatchObject({ code: 'rate_limited' })
    await expect(limitUses('join-account', 'b')).resolves.toBeUndefined()
  })
})

describe('after signing in', () => {
  const goes = (url: string) => authOptions.callbacks?.redirect?.({ url, baseUrl: 'http://localhost:3000' })
  it.each([
    ['/classes', 'http://localhost:3000/classes'],
    ['https://evil.example', 'http://localhost:3000'],
    ['//evil.example', 'http://localhost:3000'],
    ['/\\evil.example', 'http://localhost:3000'],
  ])('%s leads to %s', async (url, place) => {
    expect(await goes(url)).toBe(place)
  })
})
