import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { namedError } from '@lib/domain/namedError'

const load = async () => ({
  ...(await import('@lib/sandbox/server/SandboxPool')),
  ...(await import('@lib/sandbox/server/SandboxProcess')),
  ...(await import('@lib/domain/ServerClosed')),
})
const names = ['PoolBusy', 'Displaced', 'SandboxCrash', 'ServerClosed'] as const

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

it('a refusal keeps its code and its words, whichever copy looks', async () => {
  const { Refusal } = await import('@lib/domain/outcome')
  vi.resetModules()
  const { toOutcome } = await import('../../../app/_components/toOutcome')
  const outcome = await toOutcome(z.string(), '', async () => {
    throw new Refusal('invalid', 'Text may not hold the character NUL.')
  })
  expect(outcome).toEqual({ ok: false, code: 'invalid', message: 'Text may not hold the character NUL.' })
})

it('cannot be made without a name, which would be taken for every other one that has none', () => {
  // @ts-expect-error the name is missing
  namedError()
})
