import { chromium } from '@playwright/test'
import { replaceStore } from '@db/store'
import { updateSiteRole } from '@db/repositories/users'
import { findExercise } from '@lib/catalog/catalog'
import { quantile } from '@lib/core/statistics/quantile'
import type { Actor } from '@lib/domain/actor'
import { createAccount } from '@lib/services/accounts/createAccount'
import { drainSandboxes, gradeSource, sandboxPool } from '@lib/services/submissions/gradeSubmission'
import { listOwnSubmissions, readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { browserFlags, findBrowser } from '../support/browser'
import { openHarness } from '../support/harness'
import { sqliteStore } from '../support/stores'
import { figure, spread } from './figures'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')
const graded = exercise

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
    holds = figure(`server verdict, ${name}, warm and idle, p95`, quantile(times, 0.95), 'ms', 50) && holds
  }
  return holds
}

async function crowd(): Promise<boolean> {
  const opened = await sqliteStore()
  replaceStore(opened.store)
  const actors: Actor[] = []
  for (let i = 0; i < 20; i++) {
    const email = `bench-${i}@example.org`
    const userId = await createAccount({ name: `Bench ${i}`, email, password: 'seven green bicycles' }, `bench ${i}`)
    await opened.store.write((connection) => updateSiteRole(connection, userId, 'learner'))
    actors.push({ userId, name: email, email, siteRole: 'learner' })
  }
  const started = performance.now()
  const sent = await Promise.all(
    Array.from({ length: 200 }, (_, i) => {
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
  const whole = kept.length === 200 && kept.every((submission) => submission.result && submission.result.verdict !== 'grader_failed')
  console.log(
    `${whole ? '✓' : '✗'} 200 submissions at once: ${kept.length} kept, ${kept.filter((submission) => submission.result).length} graded`,
  )
  replaceStore(undefined)
  await opened.close()
  return figure('200 submissions at once, all graded', seconds, 's', 20) && whole
}

async function browserRuns(): Promise<boolean> {
  const harness = await openHarness()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const page = await browser.newPage()
  await page.goto(harness.url)
  await page.waitForFunction(() => 'grade' in globalThis)
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

/** Verdicts one at a time, a crowd at once, and runs in a browser. */
export async function benchGrading(): Promise<boolean> {
  const outcomes = [await verdicts(), await crowd(), await browserRuns()]
  await drainSandboxes()
  return outcomes.every(Boolean)
}
