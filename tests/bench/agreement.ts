import { isDeepStrictEqual } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import type { GradingResult } from '@lib/domain/verdict'
import { browserFlags, findBrowser } from '../support/browser'
import { Grader } from '../support/grader'
import { openHarness } from '../support/harness'
import { machineMadePrograms, writtenPrograms } from '../support/programs'

const seed = 3

async function openPage(url: string, page: Page): Promise<Page> {
  await page.goto(url)
  await page.waitForFunction(() => 'grade' in globalThis)
  return page
}

/** Grades a thousand programs on the server's side and in Chromium: verdicts, points and counterexamples have to be the same. */
export async function benchAgreement(): Promise<boolean> {
  const programs = [...writtenPrograms(), ...machineMadePrograms(1000)]
  const [harness, browser] = [await openHarness(), await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })]
  const grader = new Grader()
  const verdicts = new Map<string, number>()
  let disagreements = 0
  const lane = async (own: typeof programs) => {
    const page = await openPage(harness.url, await browser.newPage())
    for (const { exercise, name, source } of own) {
      const server = await grader.grade(exercise, source, seed)
      // What crosses to a page and back keeps what is undefined; what the server's side gives here does not.
      const crossed = await page.evaluate(
        ([slug, program, number]) =>
          (globalThis as unknown as { grade(...values: unknown[]): Promise<GradingResult> }).grade(slug, program, number),
        [exercise, source, seed] as const,
      )
      const answer = JSON.parse(JSON.stringify(crossed)) as GradingResult
      verdicts.set(server.verdict, (verdicts.get(server.verdict) ?? 0) + 1)
      if (isDeepStrictEqual(answer, server)) continue
      disagreements++
      console.log(`✗ ${exercise} ${name}: ${server.verdict} on the server, ${answer.verdict} in the browser`)
    }
  }
  try {
    await Promise.all([0, 1].map((k) => lane(programs.filter((_, i) => i % 2 === k))))
  } finally {
    await Promise.all([grader.close(), browser.close(), harness.close()])
  }
  const told = [...verdicts].map(([verdict, count]) => `${count} ${verdict.replaceAll('_', ' ')}`).join(', ')
  console.log(
    `${disagreements === 0 ? '✓' : '✗'} ${programs.length} programs (${told}): ${disagreements} disagreements between server and browser (goal: 0 of at least 1,000)`,
  )
  return disagreements === 0 && programs.length >= 1000
}
