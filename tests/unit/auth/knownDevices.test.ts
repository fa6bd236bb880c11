import { describe, expect, it } from 'vitest'
import { knownDevice, rememberDevice } from '@lib/auth/knownDevices'
import type { UserId } from '@lib/domain/ids'

const user = (name: string | number) => `user-${name}` as UserId

describe('a device', () => {
  it('is known to the accounts that have signed in on it, and to no others', () => {
    const cookie = rememberDevice(rememberDevice(undefined, user('a')), user('b'))
    expect(knownDevice(cookie, user('a'))).toBe(knownDevice(cookie, user('b')))
    expect(knownDevice(cookie, user('a'))).toBeDefined()
    expect(knownDevice(cookie, user('c'))).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['nothing but its name', rememberDevice(undefined, user('a')).split('.')[0]],
    ['a mark without a name', `.${rememberDevice(undefined, user('a')).split('.')[1]}`],
    [
      'the mark of another device',
      `${rememberDevice(undefined, user('a')).split('.')[0]}.${rememberDevice(undefined, user('a')).split('.')[1]}`,
    ],
  ])('is not known by %s', (_, cookie) => {
    expect(knownDevice(cookie, user('a'))).toBeUndefined()
  })

  it('remembers the last eight accounts, each once', () => {
    let cookie: string | undefined
    for (const name of [...Array(10).keys(), 9, 9]) cookie = rememberDevice(cookie, user(name))
    expect([...Array(10).keys()].filter((name) => knownDevice(cookie, user(name)))).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(cookie?.length).toBeLessThan(1000)
  })
})
