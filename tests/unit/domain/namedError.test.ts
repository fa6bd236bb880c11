import { expect, it, vi } from 'vitest'
import { namedError } from '@lib/domain/namedError'

const load = async () => ({
  ...(await import('@lib/sandbox/server/SandboxPool')),
  ...(await import('@lib/domain/ServerClosed')),
})
const names = ['PoolBusy', 'ServerClosed'] as const

it.each(names)('%s is known again when another copy of its module has made it', async (name) => {
  const one = await load()
  vi.resetModules()
  const other = await load()
  expect(other[name]).not.toBe(one[name])
  const error = new one[name]('the grader has all the work it can hold')
  expect(error instanceof other[name]).toBe(true)
  expect(names.filter((each) => error instanceof other[each])).toEqual([name])
  expect(new Error(name) instanceof other[name]).toBe(false)
})

it('cannot be made without a name, which would be taken for every other one that has none', () => {
  // @ts-expect-error the name is missing
  namedError()
})
