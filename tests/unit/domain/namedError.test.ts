import { expect, it, vi } from 'vitest'

const names = ['PoolBusy', 'PoolClosed'] as const

it.each(names)('%s is known again when another copy of its module has made it', async (name) => {
  const one = await import('@lib/sandbox/server/SandboxPool')
  vi.resetModules()
  const other = await import('@lib/sandbox/server/SandboxPool')
  expect(other[name]).not.toBe(one[name])
  const error = new one[name]('the grader has all the work it can hold')
  expect(error instanceof other[name]).toBe(true)
  expect(names.filter((each) => error instanceof other[each])).toEqual([name])
  expect(new Error(name) instanceof other[name]).toBe(false)
})
