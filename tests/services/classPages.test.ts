import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertEnrollment } from '@db/repositories/sections'
import { putComparedProgram } from '@db/repositories/fingerprints'
import { recordTry } from '@db/repositories/progress'
import { insertSubmission } from '@db/repositories/submissions'
import { insertUser } from '@db/repositories/users'
import type { Actor } from '@lib/domain/actor'
import type { AssessmentKey, SubmissionId, UserId } from '@lib/domain/ids'
import type { User } from '@lib/domain/records'
import { listAccounts } from '@lib/services/accounts/manageAccounts'
import { createSection } from '@lib/services/sections/createSection'
import { joinSection } from '@lib/services/sections/joinSection'
import { listSections } from '@lib/services/sections/listSections'
import { readClassExercise } from '@lib/services/sections/readClassExercise'
import { listOlder, readHandedIn } from '@lib/services/sections/readHandedIn'
import { readLearner } from '@lib/services/sections/readLearner'
import { readRoster } from '@lib/services/sections/readRoster'
import { openWorld, type World } from './world'

const many = 120
const source = `// ${'a long program '.repeat(3000)}`
let world: World
let busy: UserId
const exercise = () => world.exercise as AssessmentKey

beforeAll(async () => {
  world = await openWorld()
  await world.store.write(async (connection) => {
    for (let i = 0; i < many; i++) {
      const id = `many-${i}` as UserId
      const user: User = {
        id,
        email: `${id}@example.org`,
        name: `Name ${String(i).padStart(3, '0')}`,
        passwordHash: 'hash',
        siteRole: 'learner',
        disabledAt: null,
        createdAt: 1,
      }
      await insertUser(connection, user)
      await insertEnrollment(connection, { sectionId: world.section.id, userId: id, role: 'learner', joinedAt: 1 })
      const standing = { userId: id, assessment: exercise(), scoreMaximum: many, updatedAt: 1 }
      await recordTry(connection, { ...standing, scoreGiven: i, passed: i % 2 === 0 })
    }
    busy = 'many-0' as UserId
    for (let number = 1; number <= 12; number++)
      await insertSubmission(connection, {
        id: `work-${number}` as SubmissionId,
        userId: busy,
        assessment: exercise(),
        number,
        payload: { kind: 'program', source },
        seed: 1,
        contentHash: 'old',
        submittedAt: number,
      })
  })
})
afterAll(async () => {
  await world.close()
})

describe('the page of a class', () => {
  it('has a page of its learners, in the order that was asked for, and knows of all', async () => {
    const pages = []
    for (let page = 1; page <= 3; page++) pages.push(await readRoster(world.instructor, world.section.id, 'name', page))
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 21])
    const names = pages.flatMap(({ rows }) => rows.map(({ name }) => name))
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
    expect(new Set(names).size).toBe(many + 1)
    for (const { learners, pages: count, passed } of pages)
      expect([learners, count, passed[world.exercise]]).toEqual([many + 1, 3, many / 2])
    const furthest = await readRoster(world.instructor, world.section.id, 'furthest', 1)
    expect(furthest.rows.slice(0, 3).map(({ name }) => name)).toEqual(['Name 119', 'Name 118', 'Name 117'])
  })

  it('has a last page, whatever is asked for', async () => {
    expect(await readRoster(world.instructor, world.section.id, 'name', 99)).toMatchObject({ page: 3, pages: 3 })
  })
})

describe('the page of a learner', () => {
  const asked = () => ({ section: world.section.id, learner: busy })

  it('has the latest of what was handed in, and no program', async () => {
    const report = await readLearner(world.instructor, world.section.id, busy)
    expect(JSON.stringify(report).length).toBeLessThan(source.length)
    const part = report.chapters.flatMap(({ parts }) => parts).find(({ key }) => key === exercise())
    expect(part?.handedIn.lines.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8])
    expect(part?.handedIn.more).toBe(true)
  })

  it('goes back a page at a time', async () => {
    const older = async (before: number) => {
      const { lines, more } = await listOlder(world.instructor, { ...asked(), assessment: exercise(), before })
      return [lines.map(({ number }) => number), more]
    }
    expect(await older(8)).toEqual([[7, 6, 5, 4, 3], true])
    expect(await older(3)).toEqual([[2, 1], false])
  })

  it('shows a program when it is opened, and none of anybody else', async () => {
    const { program } = await readHandedIn(world.instructor, { ...asked(), submission: 'work-3' })
    expect(program).toMatchObject({ number: 3, source })
    await expect(readHandedIn(world.instructor, { ...asked(), submission: world.submission })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listOlder(world.instructor, { ...asked(), assessment: 'elsewhere', before: 9 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('other long lists', () => {
  it('of accounts have a last page, whatever is asked for', async () => {
    const last = await listAccounts(world.admin, 99)
    expect(last).toMatchObject({ page: 3, pages: 3 })
    expect(last.rows).toHaveLength(last.total - 100)
  })

  it('of alike programs have a last page, whatever is asked for', async () => {
    await world.store.write(async (connection) => {
      for (let i = 0; i < many; i++) {
        const of = { userId: `many-${i}` as UserId, assessment: exercise() }
        const submissionId = `alike-${i}` as SubmissionId
        const submission = { ...of, id: submissionId, number: 100, seed: 1, contentHash: 'x', submittedAt: 1 }
        await insertSubmission(connection, { ...submission, payload: { kind: 'program', source: '' } })
        // Two and two have eight passages in common.
        const prints = Array.from({ length: 8 }, (_, n) => ({ hash: 8 * Math.floor(i / 2) + n, places: [] }))
        await putComparedProgram(connection, { ...of, submissionId, number: 100, passed: false, version: 1 }, prints)
      }
    })
    const [, , chapter = '', slug = ''] = /^(.*)\/(.*)\/exercise\/(.*)$/.exec(exercise()) ?? []
    const { alike } = await readClassExercise(world.instructor, world.section.id, chapter, slug, 99)
    expect(alike).toMatchObject({ page: 3, pages: 3 })
    expect(alike.groups).toHaveLength(20)
  })
})

describe('the list of classes', () => {
  const othersOf = async (actor: Actor) => (await listSections(actor)).others.map(({ name }) => name)

  it('shows an administrator those of others, too, and nobody else', async () => {
    expect(await othersOf(world.admin)).toEqual(['One', 'Two'])
    expect(await othersOf(world.instructor)).toEqual([])
    expect(await othersOf(world.learner)).toEqual([])
  })

  it('shows an administrator a class that is their own once', async () => {
    const own = await createSection(world.admin, { name: 'Three', course: world.section.course })
    const { memberships, others } = await listSections(world.admin)
    expect(memberships.map(({ section }) => section.id)).toEqual([own.id])
    expect(others.map(({ name }) => name)).toEqual(['One', 'Two'])
  })

  it('shows an administrator the class, too, that they learn in', async () => {
    await joinSection(world.admin, world.section.joinCode)
    expect(await othersOf(world.admin)).toContain('One')
  })
})
