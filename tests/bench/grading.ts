import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { runInThisContext } from 'node:vm'
import { chromium } from '@playwright/test'
import { transform } from 'esbuild'
import { replaceStore } from '@db/store'
import { updateSiteRole } from '@db/repositories/users'
import { chapterEntries, findExercise } from '@lib/catalog/catalog'
import { quantile } from '@lib/core/statistics/quantile'
import { drawInputs } from '@lib/grading/drawInputs'
import { poolLimits } from '@lib/sandbox/limits'
import type { Actor } from '@lib/domain/actor'
import { createAccount } from '@lib/services/accounts/createAccount'
import { drainSandboxes, sandboxPool } from '@lib/services/graders'
import { gradeSource } from '@lib/services/submissions/gradeSubmission'
import { listOwnSubmissions, readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { browserFlags, findBrowser } from '../support/browser'
import { childMemory } from '../support/childMemory'
import { openHarness, openHarnessPage } from '../support/harness'
import { sqliteStore } from '../support/stores'
import { figure, spread } from './figures'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')
const graded = exercise

const learners = 40
const crowdSize = 1000

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function verdicts(): Promise<boolean> {
  await sandboxPool().warm()
  const sources = { solution: graded.solution, 'known mistake': graded.mistakes[0]?.source ?? '', starter: graded.starter }
  for (let i = 0; i < 20; i++) for (const source of Object.values(sources)) await gradeSource(graded, source, i, 'bench')
  let holds = true
  for (const [name, source] of Object.entries(sources)) {
    const times: number[] = []
    for (let i = 0; i < 200; i++) times.push(await timed(() => gradeSource(graded, source, i, 'bench')))
    spread(`server verdict, ${name}`, times)
    holds = figure(`server verdict, ${name}, warm and idle, p50`, quantile(times, 0.5), 'ms', 15) && holds
    holds = figure(`server verdict, ${name}, warm and idle, p95`, quantile(times, 0.95), 'ms', 50) && holds
  }
  return holds
}

/** Every exercise's own programs, against the time that it declares. */
async function everyExercise(): Promise<boolean> {
  let holds = true
  for (const { exercises } of chapterEntries())
    for (const each of exercises) {
      const { slug, verdictMs = 50 } = each.definition
      const sources = [each.solution, each.starter, ...each.mistakes.map(({ source }) => source)]
      for (const source of sources) await gradeSource(each, source, 1, 'bench')
      const times: number[] = []
      for (let round = 0; round < 6; round++)
        for (const source of sources) times.push(await timed(() => gradeSource(each, source, round + 2, 'bench')))
      holds = figure(`server verdict, ${slug}, solution, starter and mistakes, warm, p95`, quantile(times, 0.95), 'ms', verdictMs) && holds
      spread(`server verdict, ${slug}`, times)
    }
  return holds
}

/** The same program and inputs without a sandbox: in this process, and in a process of its own as people commonly do. */
async function withoutSandbox(): Promise<void> {
  const { code } = await transform(graded.solution, { loader: 'ts', format: 'cjs' })
  const { checks, entryPoint } = graded.definition
  const inputs = checks.flatMap((check) =>
    check.kind === 'property'
      ? drawInputs(check, 1).map(({ args }) => args)
      : check.kind === 'table'
        ? check.cases.map(({ args }) => args)
        : [],
  )
  const script = `{ const module = { exports: {} }; (function (module, exports) { ${code} })(module, module.exports)
    const inputs = ${JSON.stringify(inputs)}; for (const args of inputs) module.exports[${JSON.stringify(entryPoint)}](...args) }`
  const direct: number[] = []
  const fresh: number[] = []
  for (let i = 0; i < 30; i++) {
    direct.push(await timed(async () => runInThisContext(script)))
    fresh.push(await timed(() => promisify(execFile)(process.execPath, ['-e', script])))
  }
  spread('for comparison: the same calls directly in V8, without limits', direct)
  spread('for comparison: the same calls in a fresh Node.js process each', fresh)
}

/** A minute of eight learners who submit again as soon as they have a verdict. */
async function sustained(): Promise<boolean> {
  const times: number[] = []
  const until = performance.now() + 60_000
  let most = 0
  const learner = async (k: number) => {
    for (let i = 0; performance.now() < until; i++) {
      const source = i % 2 === 0 ? graded.solution : (graded.mistakes[i % graded.mistakes.length]?.source ?? '')
      times.push(await timed(() => gradeSource(graded, source, i, `learner ${k}`)))
      if (k === 0 && i % 50 === 0) most = Math.max(most, childMemory().reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20)
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, k) => learner(k)))
  spread('a minute under load, eight learners', times)
  const rate = times.length / 60
  const holds = rate >= 60
  console.log(`${holds ? '✓' : '✗'} verdicts a second, sustained for a minute: ${rate.toFixed(0)} (goal: at least 60)`)
  const calm = figure('the same, p99', quantile(times, 0.99), 'ms', 1000)
  return (
    (most === 0 || figure('memory of the pool’s processes, most', most, 'MiB', 2 * (poolLimits.residentBytes / 2 ** 20))) && holds && calm
  )
}

async function crowd(): Promise<boolean> {
  const opened = await sqliteStore()
  replaceStore(opened.store)
  const actors: Actor[] = []
  for (let i = 0; i < learners; i++) {
    const email = `bench-${i}@example.org`
    const userId = await createAccount({ name: `Bench ${i}`, email, password: 'seven green bicycles' }, `bench ${i}`)
    await opened.store.write((connection) => updateSiteRole(connection, userId, 'learner'))
    actors.push({ userId, name: email, email, siteRole: 'learner' })
  }
  const started = performance.now()
  const sent = await Promise.all(
    Array.from({ length: crowdSize }, (_, i) => {
      const actor = actors[i % actors.length] as Actor
      const source = i % 2 === 0 ? graded.solution : (graded.mistakes[i % graded.mistakes.length]?.source ?? '')
      return submitExercise(actor, { assessment: graded.key, source }).then((submission) => ({ actor, submission }))
    }),
  )
  // Whoever was told to wait asks until there is a verdict.
  let missing = sent.filter(({ submission }) => !submission.result)
  while (missing.length > 0) {
    const answers = await Promise.all(missing.map(({ actor, submission }) => readOwnSubmission(actor, submission.id)))
    missing = missing.filter((_, i) => !answers[i]?.result)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seconds = (performance.now() - started) / 1000
  const kept = (await Promise.all(actors.map((actor) => listOwnSubmissions(actor, graded.key)))).flat()
  const whole = kept.length === crowdSize && kept.every((submission) => submission.result && submission.result.verdict !== 'grader_failed')
  console.log(
    `${whole ? '✓' : '✗'} ${crowdSize} submissions at once: ${kept.length} kept, ${kept.filter((submission) => submission.result).length} graded`,
  )
  replaceStore(undefined)
  await opened.close()
  return figure(`${crowdSize} submissions at once, all graded`, seconds, 's', 60) && whole
}

async function browserRuns(): Promise<boolean> {
  const harness = await openHarness()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const page = await openHarnessPage(browser, harness.url)
  const times = await page.evaluate(
    async ([slug, source]) => {
      const { grade } = globalThis as unknown as { grade(slug: string, source: string, seed: number): Promise<unknown> }
      const measured: number[] = []
      for (let i = 0; i < 60; i++) {
        const started = performance.now()
        await grade(slug, source, i)
        if (i >= 10) measured.push(performance.now() - started)
      }
      return measured
    },
    [graded.definition.slug, graded.solution] as const,
  )
  await browser.close()
  await harness.close()
  spread('browser run, all checks', times)
  return figure('browser run, warm, p95', quantile(times, 0.95), 'ms', 150)
}

/** Verdicts one at a time, for a minute on end, a crowd at once, and runs in a browser. */
export async function benchGrading(): Promise<boolean> {
  const outcomes = [await verdicts(), await everyExercise(), await withoutSandbox(), await sustained(), await crowd(), await browserRuns()]
  await drainSandboxes()
  return outcomes.every((outcome) => outcome !== false)
}
