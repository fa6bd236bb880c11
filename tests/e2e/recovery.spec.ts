import Database from 'better-sqlite3'
import { actionIds, answerOf, ownerOf, post } from '../support/actions'
import { orphans } from '../support/orphans'
import { Site } from '../support/site'
import { expect, signUp, test } from './fixtures'

const assessment = 'practical-methodology/performance-metrics/exercise/roc-auc'
/** Takes the grader about half a second, and is wrong. */
const slow = 'export function rocAuc() { let x = 0; for (let i = 0; i < 2e5; i++) x += Math.sqrt(i); return x }'

const rows = <Row>(site: Site, query: string): Row[] => {
  const database = new Database(`${site.folder}/holdout.db`, { readonly: true })
  try {
    return database.prepare(query).all() as Row[]
  } finally {
    database.close()
  }
}
const submissions = (site: Site) => rows<{ id: string }>(site, 'select id from submissions')
const graded = (site: Site) =>
  rows<{ id: string; runs: number }>(site, 'select submission_id as id, count(*) as runs from grading_runs group by submission_id')

for (const [moment, reached] of [
  ['as soon as the first is kept', (site: Site) => submissions(site).length >= 1],
  ['when some are graded and others are not', (site: Site) => graded(site).length >= 2],
  ['when all are kept', (site: Site) => submissions(site).length >= 8],
] as const)
  test(`kill -9 ${moment}: what was acknowledged is there, and everything kept is graded once`, async ({ page }) => {
    const site = await Site.open()
    try {
      await signUp(page, site.url, 'Kill Nine', 'kill@example.org')
      const { submitProgram = '' } = actionIds()
      const owner = await ownerOf(page)
      const acknowledged: string[] = []
      const sent = Array.from({ length: 8 }, async () => {
        const response = await post(page.request, site.url, submitProgram, JSON.stringify([{ owner, assessment, source: slow }])).catch(
          () => undefined,
        )
        const answer = response && (await answerOf(response).catch(() => undefined))
        if (answer?.ok) acknowledged.push((answer.value as { id: string }).id)
      })
      await expect.poll(() => reached(site), { intervals: [5] }).toBe(true)
      const { pid } = site
      await site.stop('SIGKILL')
      await Promise.all(sent)
      const kept = submissions(site).map((row) => row.id)
      expect(kept).toEqual(expect.arrayContaining(acknowledged))
      await site.start()
      await expect.poll(() => graded(site).length, { timeout: 60_000 }).toBe(kept.length)
      expect(graded(site).every(({ runs }) => runs === 1)).toBe(true)
      expect(rows<{ tries: number }>(site, 'select tries from progress')).toEqual([{ tries: kept.length }])
      await expect.poll(() => orphans(pid), 'sandboxes end with their server').toEqual([])
    } finally {
      await site.close()
    }
  })

test('a server that is told to end finishes what it has begun, and a second start keeps everything', async ({ page }) => {
  const site = await Site.open()
  try {
    await signUp(page, site.url, 'Term Inate', 'term@example.org')
    const { submitProgram = '' } = actionIds()
    const owner = await ownerOf(page)
    const sending = post(page.request, site.url, submitProgram, JSON.stringify([{ owner, assessment, source: slow }]))
    await expect.poll(() => submissions(site).length, { intervals: [5] }).toBe(1)
    const stopping = site.stop('SIGTERM')
    expect(await answerOf(await sending)).toMatchObject({ ok: true, value: { number: 1 } })
    await stopping
    await site.start()
    await page.goto(`${site.url}/courses/practical-methodology/performance-metrics/exercises/roc-auc`)
    await expect(page.getByRole('group', { name: 'Submissions' })).toContainText('1')
  } finally {
    await site.close()
  }
})

test('whoever comes while the server starts is answered', async ({ request }) => {
  const site = await Site.open()
  try {
    await site.stop('SIGKILL')
    const starting = site.start()
    // The port is taken before the server is ready: what connects then has to wait, and no longer than that.
    const ask = async () => {
      for (;;) {
        const response = await request.get(`${site.url}/sign-in`, { timeout: 20_000 }).catch((error: Error) => {
          if (error.message.includes('ECONNREFUSED')) return undefined
          throw error
        })
        if (response) return response.status()
      }
    }
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200])
    await starting
  } finally {
    await site.close()
  }
})
