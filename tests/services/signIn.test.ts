import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listFailedTries } from '@db/repositories/failedTries'
import { countUse } from '@db/repositories/rateLimits'
import { updateDisabled } from '@db/repositories/users'
import { replaceStore } from '@db/store'
import { checkCredentials } from '@lib/auth/checkCredentials'
import { rememberDevice } from '@lib/auth/knownDevices'
import { limitFailures, patience } from '@lib/auth/limitFailures'
import { limitUses } from '@lib/auth/limitUses'
import { absoluteMs, beginSession, endSession, idleMs, sessionUser } from '@lib/auth/sessions'
import { hashToken } from '@lib/auth/tokens'
import type { UserId } from '@lib/domain/ids'
import { changePassword, signOutEverywhere } from '@lib/services/accounts/changePassword'
import { accountSchema, createAccount } from '@lib/services/accounts/createAccount'
import { joinSection } from '@lib/services/sections/joinSection'
import { databases } from '../support/stores'
import { openAccount, password } from './world'

const minute = 60_000
const day = 24 * 60 * minute

describe.each(databases)('on %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    opened = await open()
    replaceStore(opened.store)
  })
  afterAll(async () => {
    replaceStore(undefined)
    await opened.close()
  })
  beforeEach(() => {
    // The clock alone: databases keep their timers.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
  const someone = (name: string) => openAccount(opened.store, name)
  const failFrom = async (email: string, address: string, times: number) => {
    for (let i = 0; i < times; i++) await checkCredentials(email, 'wrong', { address })
  }

  describe('a session', () => {
    it('is found by its token, and by no other', async () => {
      const { userId } = await someone('session')
      const token = await beginSession(userId)
      expect((await sessionUser(token))?.id).toBe(userId)
      expect(await sessionUser(`${token}x`)).toBeUndefined()
      expect(await sessionUser(hashToken(token))).toBeUndefined()
    })

    it('ends where one signs out, and the others go on', async () => {
      const { userId } = await someone('two-devices')
      const [here, there] = [await beginSession(userId), await beginSession(userId)]
      await endSession(here)
      expect(await sessionUser(here)).toBeUndefined()
      expect((await sessionUser(there))?.id).toBe(userId)
    })

    it('ends with all others when one signs out everywhere, and those of other accounts go on', async () => {
      const [actor, other] = [await someone('everywhere'), await someone('somebody-else')]
      const own = [await beginSession(actor.userId), await beginSession(actor.userId)]
      const others = await beginSession(other.userId)
      await signOutEverywhere(actor)
      expect(await Promise.all(own.map(sessionUser))).toEqual([undefined, undefined])
      expect((await sessionUser(others))?.id).toBe(other.userId)
    })

    it('ends when the password changes', async () => {
      const actor = await someone('changed')
      const token = await beginSession(actor.userId)
      await changePassword(actor, { currentPassword: password, password: 'another long phrase' })
      expect(await sessionUser(token)).toBeUndefined()
    })

    it('ends when it is not used', async () => {
      const token = await beginSession((await someone('idle')).userId)
      pass(idleMs)
      expect(await sessionUser(token)).toBeUndefined()
    })

    it('lasts while it is used, and ends in any case', async () => {
      const token = await beginSession((await someone('busy')).userId)
      const began = Date.now()
      for (; Date.now() - began < absoluteMs - idleMs; pass(idleMs - 1)) expect(await sessionUser(token)).toBeDefined()
      vi.setSystemTime(began + absoluteMs)
      expect(await sessionUser(token)).toBeUndefined()
    })

    it('is not begun with a password that has been changed in the meantime', async () => {
      const actor = await someone('overtaken')
      const verified = await checkCredentials(actor.email, password, { address: 'overtaken' })
      await changePassword(actor, { currentPassword: password, password: 'another long phrase' })
      await expect(beginSession(actor.userId, verified?.passwordHash)).rejects.toMatchObject({ code: 'invalid' })
    })

    it('is neither begun nor gone on with while the account is disabled', async () => {
      const { userId } = await someone('disabled')
      const token = await beginSession(userId)
      await opened.store.write((connection) => updateDisabled(connection, userId, Date.now()))
      expect(await sessionUser(token)).toBeUndefined()
      await expect(beginSession(userId)).rejects.toMatchObject({ code: 'invalid' })
    })
  })

  describe('wrong passwords', () => {
    it.each([
      ['an account', async () => (await someone('attacked')).email],
      ['an address that has no account', async () => 'ghost@example.org'],
    ])('make whoever tries %s wait, the right one included, and ever longer', async (_what, emailOf) => {
      const email = await emailOf()
      const { free, longestMs } = patience['sign-in']
      await failFrom(email, 'attacker', free)
      for (let wait = 1000; wait < longestMs; wait *= 2) {
        await expect(checkCredentials(email, password, { address: 'attacker' })).rejects.toMatchObject({ code: 'rate_limited' })
        pass(wait - 1)
        await expect(checkCredentials(email, password, { address: 'attacker' })).rejects.toMatchObject({ code: 'rate_limited' })
        pass(1)
        await failFrom(email, 'attacker', 1)
      }
      pass(longestMs)
      await failFrom(email, 'attacker', 1)
    })

    it('from elsewhere do not make anybody wait, while they are few', async () => {
      const { email, userId } = await someone('elsewhere')
      await failFrom(email, 'attacker', patience['sign-in'].free)
      expect((await checkCredentials(email, password, { address: 'home' }))?.id).toBe(userId)
    })

    it('from however many places do not lock out who knows the password on a known device', async () => {
      const { email, userId } = await someone('owner')
      const device = rememberDevice(undefined, userId)
      for (let i = 0; i < patience['sign-in-account'].free; i++) await failFrom(email, `bot ${i}`, 1)
      await failFrom(email, 'home', patience['sign-in'].free).catch(() => undefined)
      await expect(checkCredentials(email, password, { address: 'a new place' })).rejects.toMatchObject({ code: 'rate_limited' })
      expect((await checkCredentials(email, password, { address: 'home', device }))?.id).toBe(userId)
    })

    it.each([
      ['made up', (userId: UserId) => rememberDevice(undefined, userId).replace(/\..*/, `.${'A'.repeat(43)}`)],
      ['of another account', () => rememberDevice(undefined, 'another' as UserId)],
      ['empty', () => ''],
    ])('are not forgiven for a device’s mark that is %s', async (_what, mark) => {
      const { email, userId } = await someone('marked')
      await failFrom(email, 'attacker', patience['sign-in'].free)
      const device = mark(userId)
      await expect(checkCredentials(email, password, { address: 'attacker', device })).rejects.toMatchObject({ code: 'rate_limited' })
    })

    it('on a known device are counted there', async () => {
      const { email, userId } = await someone('stolen-device')
      const device = rememberDevice(undefined, userId)
      for (let i = 0; i < patience['sign-in-device'].free; i++) await checkCredentials(email, 'wrong', { address: `${i}`, device })
      await expect(checkCredentials(email, password, { address: 'x', device })).rejects.toMatchObject({ code: 'rate_limited' })
    })

    it('are forgiven once the right one comes', async () => {
      const { email } = await someone('mistyping')
      for (let day = 0; day < 3; day++) {
        await failFrom(email, 'desk', patience['sign-in'].free - 1)
        expect(await checkCredentials(email, password, { address: 'desk' })).toBeDefined()
      }
    })

    it('all at once are counted as one after the other', async () => {
      const { email } = await someone('hurried')
      const tries = Array.from({ length: 30 }, () => checkCredentials(email, 'wrong', { address: 'hurried' }))
      const outcomes = await Promise.allSettled(tries)
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(patience['sign-in'].free)
    })

    it('open nothing while the account is disabled, nor does the right one', async () => {
      const { email, userId } = await someone('out-of-use')
      await opened.store.write((connection) => updateDisabled(connection, userId, Date.now()))
      expect(await checkCredentials(email, password, { address: 'x' })).toBeUndefined()
    })
  })

  it('class codes that do not exist make an account wait', async () => {
    const actor = await someone('guessing')
    for (let i = 0; i < patience['join-account'].free; i++)
      await expect(joinSection(actor, 'NOSUCHCODE')).rejects.toMatchObject({ code: 'not_found' })
    await expect(joinSection(actor, 'NOSUCHCODE')).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it.each([
    ['accounts opened from one address', 'sign-up-place'],
    ['signing in from one address', 'sign-in-place'],
    ['class codes that one account knows', 'join-account'],
  ] as const)('failures are not forgiven for a success in between: %s', async (_what, kind) => {
    const attempt = (value?: string) => limitFailures([{ kind, who: 'a guesser' }], async () => value)
    for (let i = 1; i < patience[kind].free; i++) await attempt()
    expect(await attempt('one that goes well')).toBeDefined()
    await attempt()
    await expect(attempt('another')).rejects.toMatchObject({ code: 'rate_limited' })
  })

  const failing = async () => undefined
  const going = async () => 'well'

  it.each(['join-account', 'sign-in-account'] as const)('some failures every day come to nothing: %s', async (kind) => {
    const counters = [{ kind, who: 'a class that mistypes' }]
    for (let days = 0; days < 12; days++) {
      for (let i = 0; i < patience[kind].free / 3; i++) {
        await limitFailures(counters, failing)
        expect(await limitFailures(counters, going)).toBeDefined()
      }
      pass(day)
    }
  })

  it.each(['join-account', 'sign-in-account'] as const)('what goes well makes nobody wait, however much has failed: %s', async (kind) => {
    const counters = [{ kind, who: 'a place where much fails' }]
    for (let i = 0; i < patience[kind].free; i++) await limitFailures(counters, failing)
    await expect(limitFailures(counters, going)).rejects.toMatchObject({ code: 'rate_limited' })
    pass(patience[kind].longestMs)
    for (let i = 0; i < 20; i++) expect(await limitFailures(counters, going)).toBeDefined()
    await limitFailures(counters, failing)
    await expect(limitFailures(counters, going)).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it.each(['sign-in', 'join-account'] as const)(
    'who guesses all day long gets as many tries as the longest wait leaves: %s',
    async (kind) => {
      const { free, longestMs } = patience[kind]
      const counters = [{ kind, who: 'a guesser, all day long' }]
      let guesses = 0
      for (let now = 0; now < day; now += longestMs / 3) {
        await limitFailures(counters, failing).then(
          () => guesses++,
          () => undefined,
        )
        pass(longestMs / 3)
      }
      expect(guesses).toBeGreaterThan(day / longestMs / 2)
      expect(guesses).toBeLessThanOrEqual(2 * free + day / longestMs)
    },
  )

  it('a lecture hall behind one address signs up and signs in, mistyping now and then', async () => {
    const hall = { address: '198.51.100.7' }
    const people = Array.from({ length: 300 }, (_each, i) => ({ name: 'In the hall', email: `hall-${i}@example.org`, password }))
    // Row by row: a database has so many connections, and on a slow machine the last of three hundred at once would wait too long for one.
    const rows = Array.from({ length: 15 }, (_each, row) => people.slice(20 * row, 20 * (row + 1)))
    for (const row of rows) await Promise.all(row.map((person) => createAccount(accountSchema.parse(person), hall.address)))
    const signIn = async ({ email }: { readonly email: string }, i: number) => {
      if (i % 4 === 0) expect(await checkCredentials(email, 'mistyped', hall)).toBeUndefined()
      return checkCredentials(email, password, hall)
    }
    const users: Awaited<ReturnType<typeof checkCredentials>>[] = []
    for (const row of rows) users.push(...(await Promise.all(row.map(signIn))))
    expect(users.filter((user) => user !== undefined).length).toBe(300)
  })

  it('what was counted long ago is forgotten while the server runs', async () => {
    const counter = { kind: 'join-account', who: 'long ago' } as const
    const key = `join-account:${hashToken('long ago')}`
    await limitFailures([counter], async () => undefined)
    await opened.store.write((connection) => countUse(connection, 'long ago', Date.now(), day))
    expect((await listFailedTries(opened.store.read, [key])).length).toBe(1)
    pass(day + 1)
    await limitFailures([{ kind: 'join-account', who: 'anybody else' }], async () => undefined)
    await limitUses('submit-account', 'anybody else')
    expect(await listFailedTries(opened.store.read, [key])).toEqual([])
    // It would be the second in a window as long as this, had it been kept.
    expect(await opened.store.write((connection) => countUse(connection, 'long ago', Date.now(), 100 * day))).toBe(1)
  })

  it('nothing that was typed is kept as itself by what counts', async () => {
    await failFrom('a password in the wrong field', 'somewhere', 1)
    const rows = await opened.store.read.db.select().from(opened.store.read.tables.failedTries)
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/password in|example\.org|somewhere/)
  })
})
