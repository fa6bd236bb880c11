import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { goals } from '@lib/catalog/goals'
import { build, isBuilt } from '@lib/cli/build'
import { quantile } from '@lib/core/statistics/quantile'
import { initialSetting } from '@lib/domain/challenge'
import { actionIds, ownerOf, readAnswer } from '../support/actions'
import { browserFlags, findBrowser } from '../support/browser'
import { processMemory } from '../support/processMemory'
import { writtenPrograms } from '../support/programs'
import { Site } from '../support/site'
import { figure, spread } from './figures'

const exercise = 'precision-recall-fbeta'
const assessment = `practical-methodology/performance-metrics/exercise/${exercise}`
const minutes = Number(process.env.HOLDOUT_SIEGE_MINUTES ?? 2)
const attackers = 20
/** how often the honest learner submits, and each of the others asks for everything: as often as the limits let an account */
const [honestMs, attackMs] = [2000, 2000]

const program = (body: string) => `export function precisionRecallFbeta(yTrue: any, yPred: any, beta: any): any { ${body} }`
/** What one learner could do to stop the others. */
const attacks: readonly string[] = [
  program("return 'x'.repeat(700000)"),
  program("return { ['k'.repeat(900000)]: 1 }"),
  program('return new Float64Array(49000).fill(Math.PI)'),
  program('for (;;) {}'),
  program('const long = new Array(1e6).fill(0); for (;;) long.indexOf(1)'),
  program('const all = []; for (;;) all.push(new Array(100000).fill(1.5))'),
  program('let text = "x"; for (;;) text += text'),
  program('const down = (n: number): any => [down(n + 1)]; return down(0)'),
  program("console.log('y'.repeat(1e6)); throw new Error('z'.repeat(1e6))"),
  program('let s = 0; for (let i = 0; i < 2e6; i++) s += i; return s'),
  `Object.defineProperty(Promise, Symbol.hasInstance, { value: () => true })\n${program('return \'R["a",[\'.repeat(1e5)')}`,
  `(Object.prototype as any).toJSON = () => 'x'.repeat(1e6)\n${program('console.log({}); return {}')}`,
  '['.repeat(64_000),
  `${'if (a) {} else '.repeat(4000)}{}`,
  `export const precisionRecallFbeta = () => ${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
  `enum E { ${Array.from({ length: 4000 }, (_, i) => `a${i}`).join()} }\n${program('return 1')}`,
]

/**
 * Runs in the server's own process: says every second how long its main thread was at work without a break, at most, in ms. A thread that the system
 * did not let run was not at work: where the system tells, the thread's own processor time counts.
 */
const watch = `
  import { readFileSync } from 'node:fs'
  const usedMs = () => {
    try {
      return Number(readFileSync('/proc/self/task/' + process.pid + '/schedstat', 'utf8').split(' ')[0]) / 1e6
    } catch {
      return performance.now()
    }
  }
  let used = usedMs(), busy = 0
  setInterval(() => {
    busy = Math.max(busy, usedMs() - used)
    used = usedMs()
  }, 10).unref()
  setInterval(() => { console.log('at work ' + Math.round(busy)); busy = 0 }, 1000).unref()`

const fillAccount = async (page: Page, name: string, button: string) => {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email address').fill(`${name}@example.org`)
  await page.getByLabel('Password').fill('seven green bicycles')
  await page.getByRole('button', { name: button }).click()
}

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

/** @returns the pages by which an instructor follows the class, and what its learners join it by */
async function openClass(browser: Browser, site: Site) {
  const page = await browser.newPage()
  await page.goto(site.setUpLink)
  await fillAccount(page, 'instructor', 'Open the account')
  await page.waitForURL('**/classes')
  await page.getByLabel('Name of the class').fill('Thursday group')
  await page.getByRole('button', { name: 'Open the class' }).click()
  await page.waitForURL(/\/classes\/[\w-]{36}/)
  const [cookie, url, joinCode] = [await cookieOf(page), page.url(), await page.locator('.join-code').textContent()]
  await page.context().close()
  return { cookie, joinCode: joinCode ?? '', pages: [url, `${url}/exercises/performance-metrics/${exercise}`] }
}

/** @returns the cookies of a new account in a class, and its id as its browser keeps it */
async function signUp(browser: Browser, site: Site, name: string, joinCode: string) {
  const page = await browser.newPage()
  await page.goto(`${site.url}/sign-up`)
  await fillAccount(page, name, 'Sign up')
  await page.waitForURL('**/courses/practical-methodology')
  await page.goto(`${site.url}/join/${joinCode}`)
  await page.getByRole('button', { name: 'Join the class' }).click()
  await page.waitForURL('**/courses/practical-methodology')
  const [owner, cookie] = [await ownerOf(page), await cookieOf(page)]
  await page.context().close()
  return { cookie, owner }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

interface Verdict {
  readonly ms: number
  readonly verdict: string | undefined
}

/**
 * Twenty accounts do everything at once that one learner could do to stop the others, on a running server, while an honest one submits right
 * and wrong programs, and the instructor of all of them opens the class’s pages.
 */
export async function benchSiege(): Promise<boolean> {
  if (!isBuilt()) await build()
  const { submitProgram = '', handInSetting = '', saveDraft = '' } = actionIds()
  const [right, wrong] = ['solution.ts', 'starter.ts'].map((name) => {
    const found = writtenPrograms().find((each) => each.exercise === exercise && each.name === name)
    if (!found) throw new Error(`${exercise} has no ${name}`)
    return found.source
  })
  const site = await Site.open({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}` })
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const { joinCode, ...instructor } = await openClass(browser, site)
  const honest = await signUp(browser, site, 'honest', joinCode)
  const crowd: (typeof honest)[] = []
  for (let i = 0; i < attackers; i++) crowd.push(await signUp(browser, site, `attacker-${i}`, joinCode))
  await browser.close()
  const call = async (cookie: string, action: string, input: unknown) => {
    const headers = { cookie, 'next-action': action, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }
    const response = await fetch(site.url, { method: 'POST', headers, body: JSON.stringify([input]), signal: AbortSignal.timeout(30_000) })
    return readAnswer(await response.text())
  }

  // What is needed for the first time is loaded then: that is no doing of a crowd.
  for (const { cookie, owner } of crowd.slice(0, 4)) await call(cookie, submitProgram, { owner, assessment, source: right })
  const calm = site.output.length
  const until = Date.now() + minutes * 60_000
  const verdicts: Verdict[] = []
  const [verdictsOfAttacks, answers] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const ask = async (cookie: string, action: string, input: unknown) => {
    const answer = await call(cookie, action, input).catch(() => undefined)
    count(answers, answer ? (answer.ok ? 'taken' : (answer.code ?? 'refused')) : 'no answer')
    const { result } = (answer?.value ?? {}) as { result?: { verdict?: string } }
    if (result?.verdict) count(verdictsOfAttacks, result.verdict)
  }
  const attack = async ({ cookie, owner }: typeof honest, k: number) => {
    const under: Promise<void>[] = []
    // People do not press in the same moment.
    await wait((k / attackers) * attackMs)
    for (let i = k; Date.now() < until; i++) {
      const goal = goals[i % goals.length]
      under.push(ask(cookie, submitProgram, { owner, assessment, source: attacks[i % attacks.length] }))
      if (goal)
        under.push(
          ask(cookie, handInSetting, {
            owner,
            assessment: goal.key,
            setting: { ...initialSetting(goal.challenge.parameters), ...goal.goal.solution },
          }),
        )
      under.push(ask(cookie, saveDraft, { owner, assessment, text: attacks[(i + 1) % attacks.length], basedOn: i }))
      await wait(attackMs)
    }
    await Promise.all(under)
  }
  const learn = async () => {
    for (let i = 0; Date.now() < until; i++) {
      const started = performance.now()
      const answer = await call(honest.cookie, submitProgram, {
        owner: honest.owner,
        assessment,
        source: i % 2 === 0 ? right : wrong,
      }).catch(() => undefined)
      const { result } = (answer?.value ?? {}) as { result?: { verdict?: string } }
      verdicts.push({
        ms: performance.now() - started,
        verdict: result?.verdict === (i % 2 === 0 ? 'passed' : 'failed') ? 'as it should be' : (result?.verdict ?? answer?.code ?? 'none'),
      })
      await wait(Math.max(0, honestMs - (performance.now() - started)))
    }
  }
  const pages: { readonly ms: number; readonly came: boolean }[] = []
  const follow = async () => {
    for (let i = 0; Date.now() < until; i++) {
      const started = performance.now()
      const came = await fetch(instructor.pages[i % instructor.pages.length] as string, {
        headers: { cookie: instructor.cookie },
        redirect: 'error',
        signal: AbortSignal.timeout(30_000),
      }).then(
        async (response) => response.ok && (await response.text()).includes('Thursday group'),
        () => false,
      )
      pages.push({ ms: performance.now() - started, came })
      await wait(Math.max(0, honestMs - (performance.now() - started)))
    }
  }
  let most: readonly number[] = []
  const weigh = async () => {
    while (existsSync('/proc') && Date.now() < until) {
      const now = processMemory(site.pid)
      if (sum(now) > sum(most)) most = now
      await wait(500)
    }
  }
  await Promise.all([learn(), follow(), weigh(), ...crowd.map(attack)])
  const atWork = [...site.output.slice(calm).matchAll(/at work (\d+)/g)].map(([, ms]) => Number(ms))
  await site.close()

  const said = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, number]) => `${number} ${name}`).join(', ')
  console.log(`  ${minutes} minutes, ${attackers} accounts at it: ${said(answers)}; their verdicts: ${said(verdictsOfAttacks)}`)
  console.log(`  memory of all processes, most: ${(sum(most) / 2 ** 20).toFixed(0)} MiB in ${most.length} processes`)
  const times = verdicts.map(({ ms }) => ms)
  spread('the honest learner’s verdicts', times)
  spread(
    'the instructor’s pages',
    pages.map(({ ms }) => ms),
  )
  const failed = (verdictsOfAttacks.get('grader_failed') ?? 0) + verdicts.filter(({ verdict }) => verdict === 'grader_failed').length
  const odd = verdicts.filter(({ verdict }) => verdict !== 'as it should be')
  if (odd.length > 0) console.log(`  not as they should be: ${odd.map(({ verdict }) => verdict).join(', ')}`)
  return [
    figure('verdicts that the grader failed', failed, '', 0),
    figure('the honest learner’s verdicts that are not as they should be', odd.length, '', 0),
    figure('pages that the instructor did not get', pages.filter(({ came }) => !came).length, '', 0),
    figure('the honest learner’s verdict, p95', quantile(times, 0.95), 'ms', 1000),
    figure('main thread at work without a break, most', Math.max(...atWork), 'ms', 100),
  ].every((holds) => holds)
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
