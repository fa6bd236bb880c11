import Database from 'better-sqlite3'
import { chromium, type APIRequestContext } from '@playwright/test'
import { build, isBuilt } from '@lib/cli/build'
import { createRng } from '@lib/core/random/createRng'
import { choice } from '@lib/core/random/choice'
import { actionIds, answerOf, ownerOf, post } from '../support/actions'
import { browserFlags, findBrowser } from '../support/browser'
import { writtenPrograms } from '../support/programs'
import { orphans } from '../support/orphans'
import { Site } from '../support/site'

const exercise = 'roc-auc'
const assessment = `practical-methodology/performance-metrics/exercise/${exercise}`
const minutes = Number(process.env.HOLDOUT_SOAK_MINUTES ?? 3)
const seed = Number(process.env.HOLDOUT_SOAK_SEED ?? 1)
const learners = 12
/** The longest that a server lives, in ms. */
const longestLife = 6000

interface Learner {
  /** the account's id */
  readonly owner: string
  readonly name: string
  readonly request: APIRequestContext
  /** ids of the submissions that the server has acknowledged */
  readonly acknowledged: Set<string>
  /** the last draft that the server has acknowledged, and all that were sent */
  draft: { readonly text: string; readonly revision: number } | undefined
  readonly sent: string[]
}

/** Answers of a server that may be killed at any moment: undefined when none came. */
async function ask(learner: Learner, site: Site, action: string, input: unknown) {
  const response = await post(learner.request, site.url, action, JSON.stringify([input])).catch(() => undefined)
  const answer = response && (await answerOf(response).catch(() => undefined))
  return answer?.ok ? answer.value : undefined
}

/**
 * Learners who submit and write without pause, on a server that is killed at random moments for minutes. Whatever it has acknowledged has
 * to be there in the end, graded, and graded once.
 */
export async function benchSoak(): Promise<boolean> {
  if (!isBuilt()) await build()
  const { submitProgram = '', saveDraft = '' } = actionIds()
  const programs = writtenPrograms().filter((each) => each.exercise === exercise)
  const site = await Site.open()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  const crowd: Learner[] = []
  for (let i = 0; i < learners; i++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.url}/sign-up`)
    await page.getByLabel('Name').fill(`Soak ${i}`)
    await page.getByLabel('Email address').fill(`soak-${i}@example.org`)
    await page.getByLabel('Password').fill('seven green bicycles')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.waitForURL('**/courses/practical-methodology')
    const owner = await ownerOf(page)
    await page.close()
    crowd.push({ owner, name: `soak-${i}@example.org`, request: context.request, acknowledged: new Set(), draft: undefined, sent: [] })
  }

  const rng = createRng(seed)
  const until = Date.now() + minutes * 60_000
  const work = async (learner: Learner, k: number) => {
    const own = createRng(seed * 1000 + k)
    for (let i = 0; Date.now() < until; i++) {
      const text = `// ${learner.name}, ${i}`
      learner.sent.push(text)
      const saved = (await ask(learner, site, saveDraft, {
        owner: learner.owner,
        assessment,
        text,
        basedOn: learner.draft?.revision ?? 0,
      })) as { kind: 'saved'; revision: number } | { kind: 'conflict'; theirs: { text: string; revision: number } } | undefined
      // A conflict is with a save of its own whose answer was lost.
      if (saved) learner.draft = saved.kind === 'saved' ? { text, revision: saved.revision } : saved.theirs
      const submission = (await ask(learner, site, submitProgram, {
        owner: learner.owner,
        assessment,
        source: choice(own, programs).source,
      })) as { id: string } | undefined
      if (submission) learner.acknowledged.add(submission.id)
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  let kills = 0
  const killer = async () => {
    while (Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 200 + rng.uniform() * longestLife))
      await site.stop('SIGKILL')
      kills++
      await site.start()
    }
  }
  await Promise.all([killer(), ...crowd.map(work)])

  const rows = <Row>(query: string): Row[] => {
    const database = new Database(`${site.folder}/holdout.db`, { readonly: true })
    try {
      return database.prepare(query).all() as Row[]
    } finally {
      database.close()
    }
  }
  const count = (query: string) => rows<{ count: number }>(query)[0]?.count ?? 0
  const ungraded = 'select count(*) as count from submissions where id not in (select submission_id from grading_runs)'
  // Nobody asks any more: what was kept is graded all the same.
  for (const patience = Date.now() + 120_000; count(ungraded) > 0 && Date.now() < patience; )
    await new Promise((resolve) => setTimeout(resolve, 200))

  const kept = new Set(rows<{ id: string }>('select id from submissions').map(({ id }) => id))
  const acknowledged = crowd.flatMap((learner) => [...learner.acknowledged])
  const lost = acknowledged.filter((id) => !kept.has(id)).length
  const stuck = count(ungraded)
  const twice = count('select count(*) as count from (select submission_id from grading_runs group by submission_id having count(*) > 1)')
  const failed = count("select count(*) as count from grading_runs where verdict = 'grader_failed'")
  const tries = count('select sum(tries) as count from progress')
  const drafts = new Map(
    rows<{ email: string; text: string; revision: number }>(
      'select users.email, drafts.text, drafts.revision from drafts join users on users.id = drafts.user_id',
    ).map((row) => [row.email, row]),
  )
  // The last acknowledged save, or one sent after it whose answer was lost.
  const draftsLost = crowd.filter(({ name, draft, sent }) => {
    const stored = drafts.get(name)
    return draft !== undefined && (!stored || stored.revision < draft.revision || sent.indexOf(stored.text) < sent.indexOf(draft.text))
  }).length
  await browser.close()
  await site.close()
  // Their own watch ends them, a moment after their parent.
  for (const patience = Date.now() + 10_000; orphans().length > 0 && Date.now() < patience; )
    await new Promise((resolve) => setTimeout(resolve, 100))

  console.log(
    `  ${minutes} minutes, ${kills} times kill -9, ${kept.size} submissions kept, ${acknowledged.length} acknowledged to a client`,
  )
  const rowsOf: readonly (readonly [string, number])[] = [
    ['acknowledged submissions lost', lost],
    ['acknowledged drafts lost', draftsLost],
    ['submissions graded twice', twice],
    ['submissions stuck', stuck],
    ['verdicts that the grader failed', failed],
    ['sandbox processes left behind', orphans().length],
    ['tries counted too many or too few', Math.abs(tries - kept.size)],
  ]
  for (const [name, value] of rowsOf) console.log(`${value === 0 ? '✓' : '✗'} ${name}: ${value}`)
  return kills > 0 && acknowledged.length > 0 && rowsOf.every(([, value]) => value === 0)
}
