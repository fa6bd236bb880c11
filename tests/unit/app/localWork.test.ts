import { beforeEach, describe, expect, it } from 'vitest'
import { discardGuestWork, handOverGuestWork } from '@app/_components/handOverGuestWork'
import {
  dropKept,
  guest,
  guestWork,
  type LocalDraft,
  leaveBrowser,
  readKept,
  readLocalDraft,
  setAside,
  takeBrowser,
  unsentWork,
  writeLocalDraft,
} from '@app/_components/localWork'

/** A browser's storage: names and texts, with the names to be listed. */
class Kept {
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? (Reflect.get(this, name) as string) : null
  }
  setItem(name: string, text: string): void {
    Reflect.set(this, name, text)
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name)
  }
}

let storage: Kept
beforeEach(() => {
  storage = new Kept()
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage })
})

const [ada, ben] = ['0a1b', '2c3d']
const exercise = 'course/chapter/exercise/recall'
const other = 'course/chapter/exercise/precision'
const draft = (text: string, synced = false): LocalDraft => ({ text, basedOn: 0, savedAt: 1, synced })
const prediction = (more: object) => JSON.stringify({ locked: false, synced: false, ...more })
const everything = () => JSON.stringify(storage)

describe('work in the browser', () => {
  it('is read by its owner alone', () => {
    writeLocalDraft(ada, exercise, draft('of Ada'))
    expect(readLocalDraft(ada, exercise)?.text).toBe('of Ada')
    expect(readLocalDraft(ben, exercise)).toBeUndefined()
    expect(readLocalDraft(guest, exercise)).toBeUndefined()
  })

  it('is kept for nobody but whoever has the browser', () => {
    takeBrowser(ben)
    expect(writeLocalDraft(ada, exercise, draft('from a page that was left open'))).toBe(false)
    expect(writeLocalDraft(guest, exercise, draft('from a page that was left open'))).toBe(false)
    expect(everything()).not.toContain('left open')
    expect(writeLocalDraft(ben, exercise, draft('of Ben'))).toBe(true)
  })

  it('is kept for somebody who comes to a browser that is full, once there is room', () => {
    takeBrowser(ben)
    const { setItem } = storage
    storage.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError')
    }
    takeBrowser(ada)
    expect(writeLocalDraft(ada, exercise, draft('of Ada'))).toBe(false)
    storage.setItem = setItem
    expect(writeLocalDraft(ada, exercise, draft('of Ada'))).toBe(true)
  })

  it('is gone when its owner has signed out, and nobody else’s with it', () => {
    writeLocalDraft(ada, exercise, draft('of Ada', true))
    setAside(ada, exercise, { text: 'another of Ada', savedAt: 1, from: 'elsewhere' })
    storage.setItem(`holdout:${ada}:prediction:prompt`, prediction({ option: 'of Ada' }))
    storage.setItem(`holdout:${guest}:draft:${exercise}`, JSON.stringify(draft('of a visitor')))
    storage.setItem('holdout:theme', 'dark')
    leaveBrowser(ada)
    expect(everything()).not.toContain('of Ada')
    expect(everything()).toContain('of a visitor')
    expect(storage.getItem('holdout:theme')).toBe('dark')
    expect(writeLocalDraft(ada, exercise, draft('of Ada, too late'))).toBe(false)
  })

  it('of an account whose session ran out waits, if the server does not have it, until another account comes', () => {
    writeLocalDraft(ada, exercise, draft('sent', true))
    writeLocalDraft(ada, other, draft('unsent'))
    takeBrowser(guest)
    expect(everything()).not.toContain('"sent"')
    takeBrowser(ada)
    expect(readLocalDraft(ada, other)?.text).toBe('unsent')
    takeBrowser(guest)
    takeBrowser(ben)
    expect(everything()).not.toContain('unsent')
  })

  it('is unsent until the server has it: drafts, what was set aside, predictions that are made or passed over', () => {
    writeLocalDraft(ada, exercise, draft('a', true))
    writeLocalDraft(ada, other, draft('b'))
    setAside(ada, exercise, { text: 'c', savedAt: 1, from: 'before' })
    storage.setItem(`holdout:${ada}:prediction:made`, prediction({ option: 'x', confidence: 'guess', locked: true }))
    storage.setItem(`holdout:${ada}:prediction:sent`, prediction({ option: 'x', confidence: 'guess', locked: true, synced: true }))
    storage.setItem(`holdout:${ada}:prediction:passed`, prediction({ skipped: true }))
    storage.setItem(`holdout:${ada}:prediction:open`, prediction({ option: 'x' }))
    writeLocalDraft(ben, exercise, draft('of Ben'))
    expect(
      unsentWork(ada)
        .map(({ kind, name }) => `${kind} ${name}`)
        .sort(),
    ).toEqual([`draft ${other}`, `kept ${exercise}`, 'prediction made', 'prediction passed'])
  })
})

describe('versions set aside', () => {
  it('are each kept once, and go one by one', () => {
    for (const text of ['one', 'two', 'one']) setAside(ada, exercise, { text, savedAt: 1, from: 'elsewhere' })
    expect(readKept(ada, exercise).map(({ text }) => text)).toEqual(['two', 'one'])
    dropKept(ada, exercise, 'two')
    dropKept(ada, exercise, 'never there')
    expect(readKept(ada, exercise).map(({ text }) => text)).toEqual(['one'])
    dropKept(ada, exercise, 'one')
    expect(everything()).toBe('{}')
  })
})

describe('a visitor’s work', () => {
  beforeEach(() => {
    takeBrowser(guest)
    writeLocalDraft(guest, exercise, draft('of a visitor'))
    storage.setItem(`holdout:${guest}:prediction:made`, prediction({ option: 'x', confidence: 'guess', locked: true }))
    storage.setItem(`holdout:${guest}:prediction:passed`, prediction({ skipped: true }))
    takeBrowser(ada)
  })

  it('stays the visitor’s when somebody signs in', () => {
    expect(readLocalDraft(ada, exercise)).toBeUndefined()
    expect(guestWork()).toEqual({
      drafts: [{ assessment: exercise, text: 'of a visitor' }],
      predictions: [{ prompt: 'made', option: 'x', confidence: 'guess' }],
      counts: true,
    })
  })

  it('is the account’s once it is handed over, beside what the account had', () => {
    handOverGuestWork(ada, [exercise])
    expect(guestWork().counts).toBe(false)
    expect(everything()).not.toContain(`holdout:${guest}:`)
    expect(readKept(ada, exercise)).toMatchObject([{ text: 'of a visitor', from: 'before' }])
    expect(storage.getItem(`holdout:${ada}:prediction:passed`)).toContain('"skipped":true')
  })

  it('is nobody’s once it is discarded', () => {
    discardGuestWork()
    expect(everything()).not.toContain('of a visitor')
    expect(guestWork().counts).toBe(false)
  })
})
