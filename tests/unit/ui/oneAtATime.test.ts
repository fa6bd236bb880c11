import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneAtATime } from '@lib/ui/oneAtATime'

it('a press that comes while the last is at work does nothing, and the next after it counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), async (presses) => {
      const once = oneAtATime()
      let begun = 0
      for (const count of presses) {
        let resolve = () => {}
        const promise = new Promise<void>((done) => {
          resolve = done
        })
        const all = Array.from({ length: count }, () =>
          once(async () => {
            begun += 1
            await promise
          }),
        )
        resolve()
        await Promise.all(all)
      }
      expect(begun).toBe(presses.length)
    }),
  )
})

it('work that fails opens the gate again', async () => {
  const once = oneAtATime()
  await expect(once(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  let begun = false
  await once(async () => {
    begun = true
  })
  expect(begun).toBe(true)
})
