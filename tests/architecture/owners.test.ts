import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

const actions = [...filesOf('app')]
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.startsWith("'use server'"))

/** The services of a learner's own work. */
const learnersWork = /from '@lib\/services\/(quizzes|submissions|work)\//
/** What finds out who is asking without asking for whom the page was made. */
const anybodys = /\b(toOutcome|answerForm|currentActor)\b/

const takesAnybodys = ({ text }: { readonly text: string }) => learnersWork.test(text) && anybodys.test(text)

it('an action on a learner’s work takes it only in the name of the account that its page was made for', () => {
  const learners = actions.filter(({ text }) => learnersWork.test(text))
  expect(learners.length).toBeGreaterThan(2)
  expect(learners.every(({ text }) => text.includes('ownersOutcome('))).toBe(true)
  expect(actions.filter(takesAnybodys).map(({ file }) => file)).toEqual([])
})

it('finds a planted violation', () => {
  const text = `'use server'
import { submitExercise } from '@lib/services/submissions/submitExercise'
export const submit = async (input: unknown) => toOutcome(schema, input, async (given) => submitExercise(await currentActor(), given))
`
  expect(takesAnybodys({ text })).toBe(true)
  expect(takesAnybodys({ text: text.replace('submissions', 'sections') })).toBe(false)
})

/** The actions after which another account may have the browser, or none. */
const changesOwner = /import \{[^}]*\b(signIn|signUp|signOut|signOutEverywhere|acceptInvite|setNewPassword)\b/
const sendsFirst = /<(LeaveForm|EnterForm|SignOutForm)\b/

it('whatever signs an account in or out sends first what is unsaved here', () => {
  const forms = [...filesOf('app')]
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => changesOwner.test(text))
  expect(forms.length).toBeGreaterThan(5)
  expect(forms.filter(({ text }) => !sendsFirst.test(text)).map(({ file }) => file)).toEqual([])
})
