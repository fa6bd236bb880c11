import { describe, expect, it } from 'vitest'
import { Once, OnceEach } from '@lib/domain/once'

/** Fails as often as it is told to, then succeeds with how often it was asked. */
function failing(times: number) {
  let asked = 0
  return async () => {
    asked++
    if (asked <= times) throw new Error(`no. ${asked}`)
    return asked
  }
}

describe('what is made once', () => {
  it('is made when it is asked for, and is the same for everybody', async () => {
    const once = new Once(failing(0))
    expect(once.known).toBeUndefined()
    expect(await Promise.all([once.get(), once.get()])).toEqual([1, 1])
    expect(await once.get()).toBe(1)
    expect(await once.known).toBe(1)
  })

  it('is made anew after it failed, and the failure is told to all who waited for it', async () => {
    const once = new Once(failing(2))
    const waited = await Promise.allSettled([once.get(), once.get()])
    expect(waited.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(['Error: no. 1', 'Error: no. 1'])
    expect(once.known).toBeUndefined()
    await expect(once.get()).rejects.toThrow('no. 2')
    expect(await once.get()).toBe(3)
    expect(await once.get()).toBe(3)
  })

  it('is apart for each key', async () => {
    const each = new OnceEach<string, number>()
    const broken = failing(1)
    await expect(each.get('a', broken)).rejects.toThrow('no. 1')
    expect(await each.get('b', failing(0))).toBe(1)
    expect(await each.get('a', broken)).toBe(2)
    expect(await each.get('a', broken)).toBe(2)
  })
})
