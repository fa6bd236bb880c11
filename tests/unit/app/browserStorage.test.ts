import { afterEach, expect, it } from 'vitest'
import { forget, readStored, store, storedNames } from '@app/_components/browserStorage'
import { dropKept, readLocalDraft, setAside, writeLocalDraft } from '@app/_components/localDrafts'
import { leaveBrowser, takeBrowser, unsentWork } from '@app/_components/localWork'

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'localStorage', before)
  else Reflect.deleteProperty(globalThis, 'localStorage')
})

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}
const give = (get: () => unknown) => Object.defineProperty(globalThis, 'localStorage', { configurable: true, get })

it.each([
  ['forbids to be touched', () => give(refuse)],
  ['is not there', () => give(() => undefined)],
  ['throws whatever is asked of it', () => give(() => new Proxy({}, { get: refuse, ownKeys: refuse }))],
])('storage that %s holds nothing, and stops nothing', (_, prepare) => {
  prepare()
  expect(store('holdout:theme', 'dark')).toBe(false)
  expect(readStored('holdout:theme')).toBeUndefined()
  expect(storedNames('')).toEqual([])
  expect(() => forget('holdout:theme')).not.toThrow()
  expect(() => writeLocalDraft('guest', 'a', { text: '', basedOn: 0, savedAt: 0, synced: false })).not.toThrow()
  expect(readLocalDraft('guest', 'a')).toBeUndefined()
  expect(() => setAside('guest', 'a', { text: '', savedAt: 0, from: 'before' })).not.toThrow()
  expect(() => dropKept('guest', 'a', '')).not.toThrow()
  expect(() => takeBrowser('guest')).not.toThrow()
  expect(() => leaveBrowser('guest', [])).not.toThrow()
  expect(unsentWork('guest')).toEqual([])
})
