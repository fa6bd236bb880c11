import { isDeepStrictEqual } from 'node:util'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../support/browser'
import { Grader } from '../support/grader'
import { gradeInBrowser, openHarness, openHarnessPage } from '../support/harness'
import { machineMadePrograms, writtenPrograms } from '../support/programs'

const seed = 3

/** Grades a thousand programs on the server's side and in Chromium: verdicts, points and counterexamples have to be the same. */
export async function benchAgreement(): Promise<boolean> {
  const programs = [...writtenPrograms(), ...machineMadePrograms(1000)]
  const [harness, browser] = [await openHarness(), await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })]
  const grader = new Grader()
  const verdicts = new Map<string, number>()
  let disagreements = 0
  const lane = async (own: typeof programs) => {
    const page = await openHarnessPage(browser, harness.url)
    for (const { exercise, name, source } of own) {
      const server = await grader.grade(exercise, source, seed)
      const answer = await gradeInBrowser(page, exercise, source, seed)
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
