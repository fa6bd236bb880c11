import { createHook } from 'node:async_hooks'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser, updateEmail } from '@db/repositories/users'
import { checkCredentials } from '@lib/auth/checkCredentials'
import { limitFailures, patience } from '@lib/auth/limitFailures'
import { hashToken } from '@lib/auth/tokens'
import { changePassword } from '@lib/services/accounts/changePassword'
import { accountSchema, createAccount } from '@lib/services/accounts/createAccount'
import { acceptInvitation, inviteFirstAdministrator, inviteInstructor, readInvitation } from '@lib/services/accounts/invitations'
import { setSiteRole } from '@lib/services/accounts/manageAccounts'
import { tidyAddresses } from '@lib/services/accounts/tidyAddresses'
import { openAccount, openWorld, password, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})
const x = { address: '192.0.2.1' }

/** How many passwords were hashed meanwhile: nothing else here has native code work on its own, which has no name for its work. */
async function hashedDuring(act: () => Promise<unknown>): Promise<number> {
  let hashed = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'undefined') hashed++
    },
  }).enable()
  await act().finally(() => hook.disable())
  return hashed
}

describe('a password is hashed', () => {
  const signUp = (name: string, address: string, typed = password) =>
    createAccount(accountSchema.parse({ name: 'A', email: `${name}@example.org`, password: typed }), address)

  it('once for an account that is opened, and for an address that has one already', async () => {
    expect(await hashedDuring(() => signUp('hashed', 'a desk'))).toBe(1)
    expect(await hashedDuring(() => expect(signUp('hashed', 'a desk')).rejects.toMatchObject({ code: 'conflict' }))).toBe(1)
  })

  it('for nobody who has to wait', async () => {
    const { free } = patience['sign-up-place']
    for (let i = 0; i < free; i++) await limitFailures([{ kind: 'sign-up-place', who: 'a guesser' }], async () => undefined)
    const refused = () => expect(signUp('waits', 'a guesser')).rejects.toMatchObject({ code: 'rate_limited' })
    expect(await hashedDuring(refused)).toBe(0)
  })

  it('for no account that could not have it, and none is looked into for a new one that is refused anyway', async () => {
    const own = 'learner@example'
    const guessable = () => expect(signUp('learner', 'a desk', own)).rejects.toMatchObject({ code: 'invalid' })
    expect(await hashedDuring(guessable)).toBe(0)
    const actor = await openAccount(world.store, 'hasty')
    const changed = () =>
      expect(changePassword(actor, { currentPassword: password, password: `${actor.email}!` })).rejects.toMatchObject({ code: 'invalid' })
    expect(await hashedDuring(changed)).toBe(0)
  })
})

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
    expect((await checkCredentials(world.learner.email.toUpperCase(), password, x))?.id).toBe(world.learner.userId)
    expect(await checkCredentials(world.learner.email, `${password}!`, x)).toBeUndefined()
    expect(await checkCredentials('nobody@example.org', password, x)).toBeUndefined()
  })

  it.each([
    ['capitals', 'ADA@BÜCHER.EXAMPLE'],
    ['punycode', 'ada@xn--bcher-kva.example'],
    ['Unicode', ' ada@bücher.example '],
  ])('opens by its address in %s', async (_, email) => {
    const typed = accountSchema.parse({ name: 'Ada', email: 'Ada@Bücher.example', password })
    await createAccount(typed, 'x').catch(() => undefined)
    expect((await checkCredentials(email, password, x))?.email).toBe('ada@xn--bcher-kva.example')
  })

  it('has another password once it is changed, and only by who knows the present one', async () => {
    const actor = await openAccount(world.store, 'changer')
    const next = 'another long phrase'
    await expect(changePassword(actor, { currentPassword: 'not the password', password: next })).rejects.toMatchObject({ code: 'invalid' })
    await expect(changePassword(actor, { currentPassword: password, password: actor.email })).rejects.toMatchObject({ code: 'invalid' })
    expect(await checkCredentials(actor.email, password, x)).toBeDefined()
    await changePassword(actor, { currentPassword: password, password: next })
    expect(await checkCredentials(actor.email, password, x)).toBeUndefined()
    expect(await checkCredentials(actor.email, next, x)).toBeDefined()
  })

  it('is not opened with a password that is its own address', async () => {
    const input = { name: 'A', email: 'long.address@example.org', password: 'long.address@example.org' }
    await expect(createAccount(accountSchema.parse(input), 'x')).rejects.toMatchObject({ code: 'invalid' })
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

describe('addresses that were kept in another form', () => {
  const kept = async (email: string) => {
    const actor = await openAccount(world.store, 'untidy')
    await world.store.write((connection) => updateEmail(connection, actor.userId, email))
    return actor.userId
  }

  it('come into their one form, and where two accounts would share one, both stay and both open', async () => {
    const alone = await kept('Alone@Example.org')
    const tidy = await kept('shared@example.org')
    const untidy = await kept('Shared@example.org')
    expect(await tidyAddresses()).toEqual({ changed: 1, shared: ['Shared@example.org'] })
    expect(await tidyAddresses()).toEqual({ changed: 0, shared: ['Shared@example.org'] })
    expect((await checkCredentials('alone@example.org', password, x))?.id).toBe(alone)
    expect((await checkCredentials('shared@example.org', password, x))?.id).toBe(tidy)
    expect((await checkCredentials('Shared@example.org', password, x))?.id).toBe(untidy)
  })

  it('are taken by the oldest account where no account has their one form: all of them open, and nobody opens another', async () => {
    const [older, younger] = [await openAccount(world.store, 'older'), await openAccount(world.store, 'younger')]
    await world.store.write(async ({ db, tables }) => {
      await db.update(tables.users).set({ email: 'Owned@example.org', createdAt: 2 }).where(eq(tables.users.id, younger.userId))
      await db.update(tables.users).set({ email: 'owned@Example.org', createdAt: 1 }).where(eq(tables.users.id, older.userId))
    })
    expect((await tidyAddresses()).shared).toContain('Owned@example.org')
    for (const typed of ['owned@example.org', 'owned@Example.org', 'OWNED@example.org'])
      expect((await checkCredentials(typed, password, x))?.id, typed).toBe(older.userId)
    expect((await checkCredentials('Owned@example.org', password, x))?.id).toBe(younger.userId)
    const third = accountSchema.parse({ name: 'Third', email: 'owned@example.org', password })
    await expect(createAccount(third, 'another place')).rejects.toMatchObject({ code: 'conflict' })
  })
})
