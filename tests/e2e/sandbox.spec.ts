import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { limitedPrograms } from '../hostile/limited'
import { readHostilePrograms } from '../hostile/readPrograms'
import { gradeInBrowser, openHarness, openHarnessPage } from '../support/harness'
import { Grader } from '../support/grader'
import { machineMadePrograms, writtenPrograms } from '../support/programs'

const folder = 'content/practical-methodology/chapters/01-performance-metrics/exercises'

let harness: Awaited<ReturnType<typeof openHarness>>
let grader: Grader
let page: Page
test.beforeAll(async ({ browser }) => {
  harness = await openHarness()
  grader = new Grader()
  page = await openHarnessPage(browser, harness.url)
})
test.afterAll(async () => {
  await grader.close()
  await page.close()
  await harness.close()
})

const inBrowser = (slug: string, source: string, seed: number) => gradeInBrowser(page, slug, source, seed)

const programs = [...writtenPrograms(), ...machineMadePrograms(40)]
for (const exercise of new Set(programs.map((each) => each.exercise)))
  test(`server and browser come to the same verdicts, points and counterexamples in ${exercise}`, async () => {
    for (const { name, source } of programs.filter((each) => each.exercise === exercise)) {
      const [server, browser] = await Promise.all([grader.grade(exercise, source, 3), inBrowser(exercise, source, 3)])
      expect(browser, name).toEqual(server)
    }
  })

const solution = readFileSync(`${folder}/precision-recall-fbeta/solution.ts`, 'utf8')
for (const { name, source, verdicts } of readHostilePrograms())
  test(`a hostile program that ${name} ends in the browser too, and leaves the next run unharmed`, async () => {
    const result = await inBrowser('precision-recall-fbeta', source, 1)
    expect(verdicts).toContain(result.verdict)
    expect((await inBrowser('precision-recall-fbeta', solution, 1)).verdict).toBe('passed')
  })

test('a program that meets a limit is told which in the browser too, in shown checks and in hidden ones', async () => {
  const { checks } = await inBrowser('precision-recall-fbeta', '', 1)
  const shown = checks.reduce((sum, { visibility, casesTotal }) => sum + (visibility === 'shown' ? casesTotal : 0), 0)
  for (const { verdict, visibility, message, told, source } of limitedPrograms(shown)) {
    const result = await inBrowser('precision-recall-fbeta', source, 1)
    expect(result.verdict).toBe(verdict)
    const limited = result.checks.find(({ counterexample }) => counterexample)
    expect(limited).toMatchObject({ visibility, message, counterexample: { compared: [{ returned: told }] } })
  }
})

test('both sides agree on how deep a program may call itself', async () => {
  const recursive = (depth: number) => `
    const sum = (n: number, more: number): number => (n === 0 ? 0 : more + sum(n - 1, more))
    export function rocAuc(labels: number[], scores: number[]): number {
      sum(${depth}, 1)
      let [won, pairs] = [0, 0]
      labels.forEach((a, i) => labels.forEach((b, j) => {
        if (a === 1 && b === 0) { pairs++; won += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0 }
      }))
      return won / pairs
    }`
  for (const depth of [100, 1000, 2000, 2500, 10_000]) {
    const [server, browser] = [await grader.grade('roc-auc', recursive(depth), 1), await inBrowser('roc-auc', recursive(depth), 1)]
    expect(browser, `at depth ${depth}`).toEqual(server)
    expect(server.verdict).toBe(depth > 2000 ? 'errored' : 'passed')
  }
})
