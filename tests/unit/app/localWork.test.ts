import { beforeEach, describe, expect, it } from 'vitest'
import { discardGuestWork, handOver } from '@app/_components/handOverGuestWork'
import { dropKept, readKept, readLocalDraft, setAside, writeLocalDraft } from '@app/_components/localDrafts'
import { guest, type LocalDraft, leaveBrowser, takeBrowser, unsentWork, workOf } from '@app/_components/localWork'
import { pieceName } from '@app/_components/pieceName'

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
    leaveBrowser(ada, unsentWork(ada))
    expect(everything()).not.toContain('of Ada')
    expect(everything()).toContain('of a visitor')
    expect(storage.getItem('holdout:theme')).toBe('dark')
    expect(writeLocalDraft(ada, exercise, draft('of Ada, too late'))).toBe(false)
  })

  it('of an owner who signs out stays where it has come from another tab since it was sent or given up, and waits', () => {
    writeLocalDraft(ada, exercise, draft('given up'))
    writeLocalDraft(ada, other, draft('sent', true))
    const lost = unsentWork(ada)
    writeLocalDraft(ada, exercise, draft('given up, and typed on'))
    writeLocalDraft(ada, other, draft('sent, and typed on'))
    leaveBrowser(ada, lost)
    takeBrowser(guest)
    takeBrowser(ada)
    expect([exercise, other].map((name) => readLocalDraft(ada, name)?.text)).toEqual(['given up, and typed on', 'sent, and typed on'])
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

  it('is unsent until the server has it: drafts, what was set aside, predictions that are made or skipped', () => {
    writeLocalDraft(ada, exercise, draft('a', true))
    writeLocalDraft(ada, other, draft('b'))
    setAside(ada, exercise, { text: 'c', savedAt: 1, from: 'before' })
    storage.setItem(`holdout:${ada}:prediction:made`, prediction({ option: 'x', confidence: 'guess', locked: true }))
    storage.setItem(`holdout:${ada}:prediction:sent`, prediction({ option: 'x', confidence: 'guess', locked: true, synced: true }))
    storage.setItem(`holdout:${ada}:prediction:skipped`, prediction({ skipped: true }))
    storage.setItem(`holdout:${ada}:prediction:open`, prediction({ option: 'x' }))
    writeLocalDraft(ben, exercise, draft('of Ben'))
    expect(
      unsentWork(ada)
        .map(({ kind, name }) => `${kind} ${name}`)
        .sort(),
    ).toEqual([`draft ${other}`, `kept ${exercise}`, 'prediction made', 'prediction skipped'])
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
    writeLocalDraft(guest, exercise, { ...draft('of a visitor'), name: 'the program “Recall”' })
    storage.setItem(`holdout:${guest}:prediction:made`, prediction({ option: 'x', confidence: 'guess', locked: true }))
    storage.setItem(`holdout:${guest}:prediction:skipped`, prediction({ skipped: true }))
    storage.setItem(`holdout:${guest}:prediction:chosen`, prediction({ option: 'y' }))
    takeBrowser(ada)
  })
  const handOverAll = (hasOther: boolean) => workOf(guest).map((piece) => handOver(ada, piece, hasOther))

  it('stays the visitor’s when somebody signs in', () => {
    expect(readLocalDraft(ada, exercise)).toBeUndefined()
    expect(readLocalDraft(guest, exercise)?.text).toBe('of a visitor')
  })

  it('is all that is made or skipped, and has names', () => {
    expect(unsentWork(guest).map(pieceName)).toEqual([
      'the program “Recall”',
      'a prediction',
      'that you opened a figure without a prediction',
    ])
  })

  it('is the account’s once it is handed over, with what is only chosen', () => {
    expect(handOverAll(false)).not.toContain(false)
    expect(everything()).not.toContain(`holdout:${guest}:`)
    expect(readKept(ada, exercise)).toEqual([])
    expect(storage.getItem(`holdout:${ada}:prediction:chosen`)).toContain('"option":"y"')
  })

  it('stays beside what the account has in its place, by its name', () => {
    expect(handOverAll(true)).not.toContain(false)
    expect(everything()).not.toContain(`holdout:${guest}:`)
    expect(readKept(ada, exercise)).toMatchObject([{ text: 'of a visitor', from: 'before' }])
    expect(unsentWork(ada).map(pieceName)).toEqual(['another version of the program “Recall”'])
  })

  it('stays the visitor’s where there is no room beside what the account has', () => {
    storage.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError')
    }
    expect(handOverAll(true)).toEqual([false, true, true, false])
    expect(workOf(guest).map(({ name }) => name)).toEqual([exercise, 'chosen'])
  })

  it('is nobody’s once it is discarded', () => {
    discardGuestWork()
    expect(everything()).not.toContain('of a visitor')
    expect(workOf(guest)).toEqual([])
  })
})
