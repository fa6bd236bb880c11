import { closeStore, replaceStore } from '@db/store'
import { updateSiteRole } from '@db/repositories/users'
import type { Store } from '@db/connection'
import { findChapter } from '@lib/catalog/catalog'
import type { Actor, SiteRole } from '@lib/domain/actor'
import type { Section } from '@lib/domain/records'
import { createAccount } from '@lib/services/accounts/createAccount'
import { startAttempt } from '@lib/services/quizzes/startAttempt'
import { createSection } from '@lib/services/sections/createSection'
import { joinSection } from '@lib/services/sections/joinSection'
import { drainSandboxes } from '@lib/services/graders'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { sqliteStore } from '../support/stores'

export const password = 'correct horse battery'

let count = 0
export async function openAccount(store: Store, name: string, siteRole: SiteRole = 'learner'): Promise<Actor> {
  const email = `${name}-${++count}@example.org`
  const userId = await createAccount({ name, email, password }, `address ${count}`)
  await store.write((connection) => updateSiteRole(connection, userId, siteRole))
  return { userId, name, email, siteRole }
}

export interface World {
  readonly store: Store
  readonly admin: Actor
  readonly instructor: Actor
  readonly learner: Actor
  /** teaches a class that the learner is not in */
  readonly otherInstructor: Actor
  /** learns in that other class */
  readonly otherLearner: Actor
  readonly section: Section
  readonly otherSection: Section
  readonly attempt: string
  readonly submission: string
  readonly quiz: string
  readonly exercise: string
  readonly goal: string
  readonly course: string
  close(): Promise<void>
}

/** Two classes that have nothing to do with each other, and a learner of one with some work. */
export async function openWorld(): Promise<World> {
  const { store, close } = await sqliteStore()
  replaceStore(store)
  const entry = findChapter('practical-methodology', 'performance-metrics')
  const exercise = entry?.exercises[0]
  const goal = entry?.challenge?.goals[0]
  if (!entry || !exercise || !goal) throw new Error('the course is not there')
  const admin = await openAccount(store, 'admin', 'admin')
  const [instructor, otherInstructor] = [
    await openAccount(store, 'instructor', 'instructor'),
    await openAccount(store, 'other', 'instructor'),
  ]
  const [learner, otherLearner] = [await openAccount(store, 'learner'), await openAccount(store, 'stranger')]
  const section = await createSection(instructor, { name: 'One', course: entry.course.id })
  const otherSection = await createSection(otherInstructor, { name: 'Two', course: entry.course.id })
  await joinSection(learner, section.joinCode)
  await joinSection(otherLearner, otherSection.joinCode)
  const attempt = await startAttempt(learner, entry.quiz.key)
  const submission = await submitExercise(learner, { assessment: exercise.key, source: exercise.starter })
  return {
    store,
    admin,
    instructor,
    learner,
    otherInstructor,
    otherLearner,
    section,
    otherSection,
    attempt: attempt.id,
    submission: submission.id,
    quiz: entry.quiz.key,
    exercise: exercise.key,
    goal: goal.key,
    course: entry.course.id,
    close: async () => {
      await drainSandboxes()
      // What goes on all the same is told so, as at a server's end.
      await closeStore()
      await close()
    },
  }
}
