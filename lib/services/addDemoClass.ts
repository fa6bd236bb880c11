import 'server-only'
import { findAttempt } from '../../db/repositories/attempts'
import { findUserByEmail, updateSiteRole } from '../../db/repositories/users'
import { currentStore } from '../../db/store'
import { verifyPassword } from '../auth/passwords'
import { type ChapterEntry, chapterEntries, courses, type ExerciseEntry } from '../catalog/catalog'
import { examOf, findQuiz } from '../catalog/quizzes'
import { choice } from '../core/random/choice'
import { createRng, type Rng } from '../core/random/createRng'
import { integerBelow } from '../core/random/integerBelow'
import { normal } from '../core/random/normal'
import { shuffle } from '../core/random/shuffle'
import type { Actor } from '../domain/actor'
import { type Goal, initialSetting, type Setting } from '../domain/challenge'
import type { AssessmentKey, AttemptId } from '../domain/ids'
import { Refusal } from '../domain/outcome'
import { actorOf } from '../domain/records'
import { drawVariant } from '../grading/drawVariant'
import { guessResponse } from '../grading/guessResponse'
import { keyResponse } from '../grading/keyResponse'
import { givenResponse } from '../grading/shownNames'
import { createAccount } from './accounts/createAccount'
import { answerQuestion } from './quizzes/answerQuestion'
import { startAttempt } from './quizzes/startAttempt'
import { createSection } from './sections/createSection'
import { joinSection } from './sections/joinSection'
import { listSections } from './sections/listSections'
import { submitChallenge } from './submissions/submitChallenge'
import { submitExercise } from './submissions/submitExercise'
import { saveDraft } from './work/drafts'
import { recordPrediction } from './work/predictions'

const seed = 2026
const host = 'demo.holdout.example'
const instructor = { name: 'Margit Thoma', email: `instructor@${host}` }
const learnerNames = [
  'Elif Demir', 'Nadia Karimi', 'Sofia Marchetti', 'Ruth Abebe', 'Clara Weiss', 'Leila Haddad', 'Tane Parata', 'Oskar Nilsen',
  'Ivan Petrov', 'Kwame Boateng', 'Aiyana Begay', 'Marta Novak', 'Mateo Vargas', 'Zoe Papadaki', 'Yusuf Aydin', 'Samuel Adeyemi',
  'Dmitri Volkov', 'Lucia Romero', 'Hana Kim', 'Noor Rahman', 'Tomasz Zielinski', 'Rafael Souza', 'Ben Ashworth', 'Callum Reid',
  'Priya Nair', 'Jonas Lindqvist', 'Ines Duarte', 'Hugo Lambert', 'Amara Okafor', 'Mei Tanaka', 'Pavel Horak', 'Giulia Conti',
  'Anders Holm', 'Fatima Zahra', 'Linh Tran', 'Diego Fuentes', 'Katja Meier', 'Arjun Rao', 'Miriam Cohen', 'Emeka Obi',
] // biome-ignore format: names read better in rows

const accountAddress = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@${host}`

async function openAccount(name: string, email: string, password: string): Promise<Actor> {
  const userId = await createAccount({ name, email, password }, `demo:${email}`)
  return { userId, name, email, siteRole: 'learner' }
}

/**
 * An account at an address of the demo is the demo's own if the demo's password, which nobody else knows, opens it.
 * @throws Refusal `conflict` for anybody else's
 */
async function requireOwn(email: string, password: string): Promise<void> {
  const user = await findUserByEmail((await currentStore()).read, email)
  if (user && !(await verifyPassword(user.passwordHash, password)))
    throw new Refusal(
      'conflict',
      `There is an account for ${email} that is not the demo’s own. No demo class was added, and nothing was changed.`,
    )
}

/** Lives through a chapter as far as a learner's ability and perseverance carry. */
class DemoLearner {
  readonly #actor: Actor
  readonly #rng: Rng
  /** the chance of getting a thing of middling difficulty right */
  readonly #skill: number
  /** how many sittings are left */
  #stamina: number

  constructor(actor: Actor, rng: Rng) {
    this.#actor = actor
    this.#rng = rng
    this.#skill = 1 / (1 + Math.exp(-(0.9 + 1.1 * normal(rng))))
    this.#stamina = Math.round(Math.max(0, 8 + 5 * normal(rng)))
  }

  async work(entry: ChapterEntry): Promise<void> {
    await this.#predict(entry)
    for (const { key, goal } of entry.challenge?.goals ?? []) if (this.#sitsDown()) await this.#meet(entry, key, goal)
    if (this.#sitsDown()) await this.#takeQuiz(entry.quiz.key)
    for (const exercise of entry.exercises) if (this.#sitsDown()) await this.#solve(exercise)
    const exam = examOf(entry)
    if (exam && this.#sitsDown()) await this.#takeQuiz(exam)
  }

  #sitsDown(): boolean {
    return this.#stamina-- > 0
  }

  #knows(): boolean {
    return this.#rng.uniform() < this.#skill
  }

  async #predict({ chapter }: ChapterEntry): Promise<void> {
    for (const { id, options } of chapter.content.predictions) {
      const option = options[integerBelow(this.#rng, options.length)]
      if (option && this.#stamina > 0)
        await recordPrediction(this.#actor, { prompt: id, option: option.id, confidence: this.#knows() ? 'fairly-sure' : 'guess' })
    }
  }

  /** Tries a setting near the opening one; whoever knows the way hands in what meets the goal. */
  async #meet({ challenge }: ChapterEntry, assessment: string, goal: Goal): Promise<void> {
    const parameters = challenge?.definition.parameters ?? {}
    const opening = initialSetting(parameters)
    const knows = this.#knows()
    if (!knows || this.#knows()) {
      const even = Object.entries(parameters).filter(([, { scale }]) => scale !== 'log')
      const [name, { minimum, maximum, step }] = choice(this.#rng, even)
      const steps = Math.round((maximum - minimum) / step)
      const moved = Number((minimum + integerBelow(this.#rng, steps + 1) * step).toFixed(4))
      await submitChallenge(this.#actor, { assessment, setting: { ...opening, [name]: moved } })
    }
    if (knows) await submitChallenge(this.#actor, { assessment, setting: { ...opening, ...goal.solution } as Setting })
  }

  async #takeQuiz(key: AssessmentKey): Promise<void> {
    const attempt = await startAttempt(this.#actor, key)
    const stored = await findAttempt((await currentStore()).read, attempt.id as AttemptId)
    const questions = attempt.questions.flatMap(({ id }) => findQuiz(key)?.pool.find((asked) => asked.id === id) ?? [])
    // Some are called away in the middle of it.
    const reached = this.#knows() || this.#knows() ? questions.length : integerBelow(this.#rng, questions.length)
    for (const { id, question } of questions.slice(0, reached)) {
      const variant = drawVariant(question, stored?.seed ?? 0)
      const response = this.#knows() || this.#knows() ? keyResponse(variant) : guessResponse(variant, this.#rng)
      await answerQuestion(this.#actor, { attempt: attempt.id, question: id, response: givenResponse(variant, response) })
    }
  }

  async #solve(exercise: ExerciseEntry): Promise<void> {
    const wrong = shuffle(this.#rng, exercise.mistakes)
    const right = [exercise.solution, ...exercise.alternatives.map(({ source }) => source)]
    const failures = this.#knows() ? 0 : 1 + integerBelow(this.#rng, 3)
    for (const { source } of wrong.slice(0, failures)) await submitExercise(this.#actor, { assessment: exercise.key, source })
    if (this.#knows() || failures === 0)
      await submitExercise(this.#actor, { assessment: exercise.key, source: right[integerBelow(this.#rng, right.length)] as string })
    else
      await saveDraft(this.#actor, {
        assessment: exercise.key,
        text: `// to do: ask on Thursday\n${wrong[0]?.source ?? exercise.starter}`,
        basedOn: 0,
      })
  }
}

export interface DemoClass {
  readonly email: string
  readonly learners: number
  readonly added: boolean
}

/**
 * For the machine's owner: a class of forty at different stages, each of whom did what they did through the services that everybody
 * uses. Interrupted, it goes on where it was. An account that somebody else has at one of its addresses is left alone.
 * @param password of all demo accounts
 * @throws Refusal `conflict`
 */
export async function addDemoClass(password: string, progress: (done: number, of: number) => void): Promise<DemoClass> {
  const store = await currentStore()
  const addresses = [instructor.email, ...learnerNames.map(accountAddress)]
  for (const email of addresses) await requireOwn(email, password)
  if (!(await findUserByEmail(store.read, instructor.email))) await openAccount(instructor.name, instructor.email, password)
  const teacher = await findUserByEmail(store.read, instructor.email)
  if (!teacher) throw new Error('the demo instructor is not there')
  await store.write((connection) => updateSiteRole(connection, teacher.id, 'instructor'))
  const actor = actorOf({ ...teacher, siteRole: 'instructor' })
  const [course] = courses
  if (!course) throw new Error('there is no course')
  const { memberships } = await listSections(actor)
  const section = memberships[0]?.section ?? (await createSection(actor, { name: 'Methodology, Thursday group', course: course.id }))
  let added = 0
  for (const [i, name] of learnerNames.entries()) {
    progress(i + 1, learnerNames.length)
    if (await findUserByEmail(store.read, accountAddress(name))) continue
    const learner = await openAccount(name, accountAddress(name), password)
    await joinSection(learner, section.joinCode)
    const demoLearner = new DemoLearner(learner, createRng(seed, i))
    for (const entry of chapterEntries()) await demoLearner.work(entry)
    added++
  }
  return { email: instructor.email, learners: learnerNames.length, added: added > 0 }
}
