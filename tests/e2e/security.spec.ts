import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import Database from 'better-sqlite3'
import type { APIResponse } from '@playwright/test'
import { actionIds, answerOf, post, postForm } from '../support/actions'
import type { Site } from '../support/site'
import { chapterPath, comeTo, expect, password, signUp, test, workbenchPath } from './fixtures'
import { filesOf } from '@lib/cli/filesOf'

/** A print of everything the database holds, but for what counts tries. */
function contents(site: Site): string {
  const database = new Database(`${site.folder}/holdout.db`, { readonly: true })
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like '%rate%' and name <> 'failed_tries' order by name")
    .all() as {
    name: string
  }[]
  const hash = createHash('sha256')
  for (const { name } of tables) hash.update(JSON.stringify(database.prepare(`select * from "${name}"`).all()))
  database.close()
  return hash.digest('hex')
}

/** Fields that each form's action takes. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  signIn: { email: 'nobody@example.org', password: 'seven green bicycles', next: '/' },
  signUp: { name: 'A', email: 'action@example.org', password: 'seven green bicycles', next: '/' },
  acceptInvite: { token: 'none', name: 'A', email: 'action@example.org', password: 'seven green bicycles' },
  setNewPassword: { token: 'none', password: 'seven green bicycles' },
  changePassword: { currentPassword: 'not the password', password: 'eight blue bicycles' },
  signOut: {},
  signOutEverywhere: {},
  inviteInstructor: {},
  setSiteRole: { userId: 'somebody', siteRole: 'instructor' },
  makePasswordLink: { userId: 'somebody' },
  disableAccount: { userId: 'somebody' },
  enableAccount: { userId: 'somebody' },
  joinClass: { code: 'NOSUCHCODE' },
  createClass: { name: 'Mine', course: 'practical-methodology' },
  announce: { section: 'none', text: 'hello', link: '/courses/practical-methodology' },
  retractAnnouncement: { id: 'none' },
}

/** Input that each other action takes: the shape that is broken below. */
const valid: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  recordPrediction: { owner: 'somebody', prompt: 'no such prompt', option: 'a', confidence: 'guess' },
  skipPrompt: { owner: 'somebody', prompt: 'no such prompt' },
  saveDraft: { owner: 'somebody', assessment: 'no such assessment', text: '', basedOn: 0 },
  answerQuestion: { owner: 'somebody', attempt: 'none', question: 'none', response: { type: 'numeric', text: '1' } },
  startAttempt: { owner: 'somebody', quiz: 'none' },
  setQuizPolicy: { section: 'none', quiz: 'none', feedback: 'at-once', attempts: 1, counts: 'best', dueAt: Date.UTC(2027, 0, 1) },
  handInSetting: { owner: 'somebody', assessment: 'none', setting: {} },
  readSubmission: { owner: 'somebody', id: 'none' },
  submitProgram: { owner: 'somebody', assessment: 'none', source: '' },
  openHint: { owner: 'somebody', assessment: 'none', kind: 'question' },
  readSolved: { owner: 'somebody', assessment: 'none' },
  orderRamp: { owner: 'somebody', assessment: 'none', response: { type: 'parsons', lines: [] } },
  readHandedIn: { section: 'none', learner: 'none', submission: 'none' },
  listOlder: { section: 'none', learner: 'none', assessment: 'none', before: 2 },
  readAlikePrograms: { section: 'none', assessment: 'none', learners: ['a', 'b'] },
  previewRegrading: { section: 'none', assessment: 'none', from: 0 },
  applyRegrading: { section: 'none', assessment: 'none', lowering: 'keep' },
  previewQuizRegrading: { section: 'none', quiz: 'none' },
  applyQuizRegrading: { section: 'none', quiz: 'none', version: 'none', questions: {}, lowering: 'keep' },
}

/** Where nothing is an answer: no limit, no date. */
const mayBeNull = ['attempts', 'dueAt']
const wrongTypes = [undefined, null, 0, -1, 1e308, true, '', 'x'.repeat(5000), [], [[]], {}, { $ne: null }, { type: 'numeric' }]

function* brokenInputs(input: Readonly<Record<string, unknown>>): Generator<unknown> {
  yield* [null, 1, 'text', [], [input]]
  yield { ...input, extra: 1 }
  for (const name of Object.keys(input)) {
    yield Object.fromEntries(Object.entries(input).filter(([other]) => other !== name))
    for (const value of wrongTypes) {
      if (value === null ? mayBeNull.includes(name) : typeof value === typeof input[name]) continue
      yield { ...input, [name]: value }
    }
  }
}

function* brokenForms(fields: Readonly<Record<string, string>>): Generator<Record<string, string>> {
  yield { ...fields, extra: '1' }
  for (const name of Object.keys(fields)) {
    yield Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))
    yield { ...fields, [name]: 'x'.repeat(5000) }
    yield { ...fields, [name]: `${fields[name]}\0` }
    if (['name', 'email', 'siteRole', 'text'].includes(name)) yield { ...fields, [name]: '' }
    if (name === 'password') yield { ...fields, [name]: '' }
  }
}

test('every action answers broken input with a clear error, and changes nothing', async ({ page, site }) => {
  const ids = actionIds()
  expect(Object.keys(ids).sort()).toEqual([...Object.keys(valid), ...Object.keys(forms)].sort())
  await signUp(page, site.url, 'Bad Input', 'bad-input@example.org')
  const before = contents(site)
  const refused = async (what: string, response: Promise<APIResponse>) => {
    const answer = await answerOf(await response)
    expect(answer, what).toMatchObject({ ok: false, code: 'invalid' })
    expect(answer?.message?.length).toBeGreaterThan(5)
  }
  for (const [name, id] of Object.entries(ids)) {
    const said = (input: unknown) => `${name} ${JSON.stringify(input)?.slice(0, 200)}`
    for (const input of brokenInputs(valid[name] ?? {}))
      if (valid[name]) await refused(said(input), post(page.request, site.url, id, JSON.stringify([input])))
    for (const fields of brokenForms(forms[name] ?? {}))
      if (forms[name]) await refused(said(fields), postForm(page.request, site.url, id, fields))
    // A form’s action that is called with no form.
    if (forms[name])
      for (const input of [null, 1, 'text', [], {}]) {
        if (typeof input === 'object' && Object.keys(forms[name]).length === 0) continue
        await refused(said(input), post(page.request, site.url, id, JSON.stringify(['scripted', input])))
      }
  }
  expect(contents(site)).toBe(before)
})

test('every action that needs an account refuses a caller without one', async ({ request, site }) => {
  const before = contents(site)
  const forAnybody = ['signUp', 'signIn', 'acceptInvite', 'setNewPassword', 'signOut']
  for (const [name, id] of Object.entries(actionIds())) {
    if (forAnybody.includes(name)) continue
    const fields = forms[name]
    const response = fields ? postForm(request, site.url, id, fields) : post(request, site.url, id, JSON.stringify([valid[name]]))
    expect(await answerOf(await response), name).toMatchObject({ ok: false, code: 'signed_out' })
  }
  expect(contents(site)).toBe(before)
})

test('every action on a learner’s work refuses it in the name of another account than is signed in', async ({ page, site }) => {
  const ids = actionIds()
  await signUp(page, site.url, 'Some Other', 'some-other@example.org')
  const before = contents(site)
  const owned = Object.entries(valid).filter(([, input]) => 'owner' in input)
  expect(owned.length).toBeGreaterThan(10)
  for (const [name, input] of owned) {
    const answer = await answerOf(await post(page.request, site.url, ids[name] ?? '', JSON.stringify([input])))
    expect(answer, name).toMatchObject({ ok: false, code: 'signed_out', message: expect.stringContaining('Another account is signed in') })
  }
  expect(contents(site)).toBe(before)
})

test('bodies that are no arguments, and actions that do not exist, do no harm', async ({ page, site }) => {
  await signUp(page, site.url, 'Garbled', 'garbled@example.org')
  const before = contents(site)
  const { saveDraft = '' } = actionIds()
  for (const body of ['', '{', 'null', '[]', '[[[[[[', '["$1"]', '[{"__proto__":{"ok":true}}]', '\u0000'])
    expect((await post(page.request, site.url, saveDraft, body)).status(), JSON.stringify(body)).toBeLessThanOrEqual(500)
  expect((await post(page.request, site.url, '00'.repeat(21), '[]')).status()).toBeGreaterThanOrEqual(400)
  expect((await page.request.get(`${site.url}/api/health`)).ok()).toBe(true)
  expect(contents(site)).toBe(before)
})

test('what another site sends is refused before anything sees it', async ({ page, site }) => {
  await signUp(page, site.url, 'Foreign', 'foreign@example.org')
  const before = contents(site)
  const { signOutEverywhere = '' } = actionIds()
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    const response = await post(page.request, site.url, signOutEverywhere, '["scripted",{}]', headers as unknown as Record<string, string>)
    expect(response.status(), JSON.stringify(headers)).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'foreign_origin' } })
  }
  for (const route of ['/account', '/api/health', '/sign-in'])
    expect((await page.request.post(site.url + route, { headers: { origin: 'https://evil.example' }, form: { a: '1' } })).status()).toBe(
      403,
    )
  expect(contents(site)).toBe(before)
  await page.goto(`${site.url}/account`)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
})

test('a body that is too large is refused, whether it says so or not', async ({ site, request }) => {
  const { saveDraft = '' } = actionIds()
  const large = await post(request, site.url, saveDraft, JSON.stringify([{ ...valid.saveDraft, text: 'x'.repeat(1_200_000) }]))
  expect(large.status()).toBe(413)
  expect(await large.json()).toMatchObject({ error: { code: 'too_large' } })
  const { port } = new URL(site.url)
  const chunked = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`POST /sign-in HTTP/1.1\r\nhost: localhost:${port}\r\nnext-action: ${saveDraft}\r\ntransfer-encoding: chunked\r\n\r\n`)
      for (let i = 0; i < 20; i++) socket.write(`${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`)
    })
    let said = ''
    socket.on('data', (data) => {
      said += data
    })
    socket.on('close', () => resolve(said))
    socket.on('error', (error: NodeJS.ErrnoException) => (said ? resolve(said) : reject(error)))
  })
  expect(chunked).toContain('413 Payload Too Large')
  expect((await request.get(`${site.url}/api/health`)).ok()).toBe(true)
})

test('routes take what they are for and nothing else', async ({ request, site }) => {
  const cases: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', route: string, most: number][] = [
    ['POST', '/api/health', 405],
    ['DELETE', '/api/health', 405],
    ['POST', '/api/auth/callback/credentials', 404],
    ['GET', '/api/auth/session', 404],
    ['GET', '/api/nothing', 404],
    ['GET', '/courses/..%2F..%2Fpackage.json', 404],
    ['GET', '/courses/practical-methodology/__proto__', 404],
    ['GET', '/courses/practical-methodology/performance-metrics/exercises/constructor', 404],
    ['GET', '/courses/practical-methodology/no-such-chapter', 404],
    ['GET', '/courses/nothing/search', 404],
    ['POST', '/courses/practical-methodology/search', 405],
    ['GET', '/join/%E0%A4%A', 400],
    ['GET', '/invitations/%00', 400],
    ['GET', '/sign-in?next=%00', 400],
  ]
  for (const [method, route, most] of cases) {
    const status = (await request.fetch(site.url + route, { method, maxRedirects: 0 })).status()
    expect(status, `${method} ${route}`).toBeGreaterThanOrEqual(400)
    expect(status, `${method} ${route}`).toBeLessThanOrEqual(most)
  }
})

test('signing in answers alike for a wrong password and for nobody, and leads nowhere else', async ({ request, site, accounts }) => {
  const { signIn: action = '' } = actionIds()
  const attempt = async (email: string, password: string, next: string) =>
    answerOf(await postForm(request, site.url, action, { email, password, next }))
  const wrong = await attempt(accounts.learner, 'not the password', '/')
  expect(wrong).toEqual(await attempt('nobody@example.org', 'not the password', '/'))
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example'])
    expect(JSON.stringify(await attempt(accounts.learner, password, next))).not.toContain('evil.example')
})

test('pages carry their security headers', async ({ request, site }) => {
  const headers = (await request.get(site.url)).headers()
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic' 'wasm-unsafe-eval';/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

const chapters = 'content/practical-methodology/chapters'
const chapter = `${chapters}/01-performance-metrics`
/** What a lesson says in the open is no secret where feedback says it again. */
const lessons = readdirSync(chapters)
  .map((folder) => readFileSync(`${chapters}/${folder}/lesson.mdx`, 'utf8').replace(/[*]/g, ''))
  .join('\n')
const prose = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:feedback|otherwise|message):\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g)]
    .flatMap(([, plain, template]) => (plain ?? template ?? '').split(/\$\{[^}]*\}|\$[^$]*\$|[*`]/))
    .map((text) => text.trim())
    .filter((text) => text.length >= 24)
/** The prose of hints between their formulas, as it stands in the page that shows it. */
const hintsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split(/\$\{[^}]*\}|\$[^$]*\$|['`\n*]/)
    .map((text) => text.trim())
    .filter((text) => text.length >= 40 && !/import |export /.test(text))
const codeLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) => line.length >= 24 && !/^(export function|type |import )/.test(line) && !line.startsWith('//') && !line.startsWith('/*'),
    )

/** Sentences of the answer key, of known mistakes, of hints, and lines of solutions: none may be seen before it is due. */
function canaries(): string[] {
  const exercises = readdirSync(`${chapter}/exercises`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  return [
    ...readdirSync(chapters)
      .flatMap((folder) => prose(`${chapters}/${folder}/quiz.ts`))
      .filter((text) => !lessons.includes(text)),
    ...exercises.flatMap((exercise) => prose(`${chapter}/exercises/${exercise}/exercise.ts`)),
    ...exercises.flatMap((exercise) => codeLines(`${chapter}/exercises/${exercise}/solution.ts`)),
    ...exercises.flatMap((exercise) => hintsOf(`${chapter}/exercises/${exercise}/hints.ts`)),
    ...exercises.flatMap((exercise) =>
      readdirSync(`${chapter}/exercises/${exercise}/alternatives`).flatMap((file) =>
        codeLines(`${chapter}/exercises/${exercise}/alternatives/${file}`),
      ),
    ),
  ]
}

const escaped = (text: string) => JSON.stringify(text).slice(1, -1)

test('no answer, hidden check or solution is in any file that a browser may fetch', () => {
  const all = [...filesOf('.next/static')].map((file) => readFileSync(file, 'utf8')).join('\n')
  const hidden = canaries()
  expect(hidden.length).toBeGreaterThan(400)
  expect(hidden.filter((text) => all.includes(text) || all.includes(escaped(text)))).toEqual([])
  // The search does find what is there.
  expect(all).toContain('Lock it in and see')
})

test('no answer is in any response before it is due', async ({ page, site }) => {
  const seen: string[] = []
  // Read on the way: a page that is left takes the bodies of its responses with it. An idle connection that the server closes is opened anew, as a browser does.
  await page.route('**/*', async (route) => {
    const response = await route.fetch({ maxRedirects: 0, maxRetries: 3 })
    if (/javascript|html|component|json|text/.test(response.headers()['content-type'] ?? '')) seen.push(await response.text())
    await route.fulfill({ response })
  })
  for (const address of ['/', '/courses/practical-methodology', chapterPath, workbenchPath])
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
  // Nobody else's: a page shows a learner what they have written themselves, and one who has solved it knows the answer.
  await signUp(page, site.url, 'Una Ware', 'una@example.org')
  // Together these quizzes hold every type of question.
  for (const chapter of ['performance-metrics', 'diagnosing-problems', 'hyperparameter-tuning']) {
    await comeTo(page, `${site.url}/courses/practical-methodology/${chapter}`)
    await page.locator('#quiz').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.locator('.quiz-kind')).toContainText('Question 1')
  }
  await page.goto(`${site.url}${chapterPath}/exercises/roc-auc`, { waitUntil: 'networkidle' })
  await page.unrouteAll({ behavior: 'wait' })
  const everything = seen.join('\n').replaceAll('&#x27;', "'")
  expect(everything).toContain('accuracy-hides')
  expect(canaries().filter((text) => everything.includes(text) || everything.includes(escaped(text)))).toEqual([])
})
