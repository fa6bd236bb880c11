import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checks, shareOfBest, spare } from '@content/practical-methodology/chapters/08-connections/exercises/whole-project/checks'
import {
  budget,
  columns,
  createCallbacks,
  type ProblemKind,
  type Setting,
  worthwhile,
} from '@content/practical-methodology/chapters/08-connections/exercises/whole-project/world'
import type { Check, ObservedRun, ProtocolCase, ProtocolCheck } from '@lib/domain/exercise'
import type { Value } from '@lib/domain/value'
import { protocolCases } from '@lib/grading/protocolCases'
import { incompleteBeta } from '@lib/core/statistics/incompleteBeta'
import { quantile } from '@lib/core/statistics/quantile'
import { figure } from './figures'

type Plan = (project: Readonly<Record<string, unknown>>) => Value
type Callbacks = Readonly<Record<string, (...args: never[]) => Value>>

const folder = path.join(process.cwd(), 'content/practical-methodology/chapters/08-connections/exercises/whole-project')
const submissions = Number(process.env.HOLDOUT_SUBMISSIONS ?? 200)
/** how many sound submissions in a hundred thousand may be refused by chance, and what share of unsound ones has to be */
const goals = { refusedSound: 1, refusedUnsound: 0.95 }

const judged = checks.filter((check): check is ProtocolCheck => check.kind === 'protocol' && check.drawnAs !== undefined)
const kinds: readonly ProblemKind[] = ['straight', 'curved', 'leaking']

async function plansIn(part: string): Promise<{ id: string; plan: Plan }[]> {
  const files = readdirSync(path.join(folder, part)).filter((file) => file.endsWith('.ts'))
  return Promise.all(files.map((file) => planOf(`${part}/${file}`, file.slice(0, -3))))
}

async function planOf(file: string, id: string): Promise<{ id: string; plan: Plan }> {
  const loaded = (await import(pathToFileURL(path.join(folder, file)).href)) as { wholeProject: Plan }
  return { id, plan: loaded.wholeProject }
}

/** A project as the sandbox runs it, with nothing between the plan and the world. */
function observe(plan: Plan, setting: Setting): ObservedRun {
  const calls: { name: string; args: Value[]; result: Value; threw: boolean }[] = []
  const recorded = Object.entries(createCallbacks(setting) as unknown as Callbacks).map(([name, callback]) => [
    name,
    (...args: never[]) => {
      try {
        const result = callback(...args)
        calls.push({ name, args: structuredClone(args), result: structuredClone(result), threw: false })
        return result
      } catch (error) {
        calls.push({ name, args: structuredClone(args), result: (error as Error).message, threw: true })
        throw error
      }
    },
  ])
  return { returned: plan({ columns, budget, worthwhile, ...Object.fromEntries(recorded) }), calls }
}

interface Tally {
  refused: number
  readonly refusedBy: Record<string, number>
  /** single results that were not close, of each kind */
  readonly missed: Record<ProblemKind, number>
  readonly shares: Record<ProblemKind, number[]>
}

/** Submits a plan so many times, each time with projects of its own. */
function submit(plan: Plan): Tally {
  const tally: Tally = {
    refused: 0,
    refusedBy: {},
    missed: { straight: 0, curved: 0, leaking: 0 },
    shares: { straight: [], curved: [], leaking: [] },
  }
  for (let seed = 0; seed < submissions; seed++) {
    const runs = new Map<string, ObservedRun>()
    const runOf = (asked: ProtocolCase): ObservedRun => {
      const key = JSON.stringify(asked.setting)
      const known = runs.get(key) ?? observe(plan, asked.setting as unknown as Setting)
      runs.set(key, known)
      return known
    }
    const failed = judged.filter((check) => {
      const faults = protocolCases(check, seed).filter((asked) => check.judge?.(runOf(asked), asked) !== undefined).length
      if (check.spare !== undefined) tally.missed[check.id as ProblemKind] += faults
      return faults > (check.spare ?? 0)
    })
    for (const { id } of failed) tally.refusedBy[id] = (tally.refusedBy[id] ?? 0) + 1
    if (failed.length > 0) tally.refused++
    for (const [key, run] of runs) {
      const setting = JSON.parse(key) as Setting
      tally.shares[setting.kind].push(shareOfBest(run, setting) ?? Number.NaN)
    }
  }
  return tally
}

const casesOf = (kind: ProblemKind) => protocolCases(judged.find(({ id }) => id === kind) as Check & ProtocolCheck, 0).length

/** Of a hundred thousand submissions, how many are refused by chance, if single results miss as often as was measured. */
function refusedByChance({ missed }: Tally): number {
  const passed = kinds.map((kind) => {
    const [cases, least] = [casesOf(kind), spare + 1]
    // The chance of at least so many misses: the binomial's upper tail.
    return 1 - incompleteBeta(least, cases - least + 1, missed[kind] / (submissions * cases))
  })
  return 1e5 * (1 - passed.reduce((product, each) => product * each, 1))
}

function print(id: string, tally: Tally): void {
  const by = Object.entries(tally.refusedBy).map(([check, count]) => `${check} ${count}`)
  console.log(`${id}: refused ${tally.refused} of ${submissions}${by.length > 0 ? ` (${by.join(', ')})` : ''}`)
  for (const kind of kinds) {
    const shares = tally.shares[kind].filter(Number.isFinite)
    const at = (q: number) => (shares.length > 0 ? quantile(shares, q).toFixed(2) : '–')
    console.log(
      `    ${kind}: ${tally.missed[kind]} of ${submissions * casesOf(kind)} results missed; share of the best: least ${at(0)}, 1 % ${at(0.01)}, median ${at(0.5)}, 99 % ${at(0.99)}, most ${at(1)}`,
    )
  }
}

/** The capstone: how often chance refuses a sound plan, and how often unsound ones are refused. */
export async function benchFalseRefusals(): Promise<boolean> {
  let holds = true
  const pooled: Record<ProblemKind, number> = { straight: 0, curved: 0, leaking: 0 }
  const sound = [await planOf('solution.ts', 'solution'), ...(await plansIn('alternatives'))]
  for (const { id, plan } of sound) {
    const tally = submit(plan)
    print(id, tally)
    for (const kind of kinds) pooled[kind] += tally.missed[kind] / sound.length
    const chance = refusedByChance(tally)
    console.log(`    by chance ${chance.toPrecision(2)} of 100,000 submissions are refused`)
    holds = tally.refused === 0 && holds
  }
  const chance = refusedByChance({ missed: pooled, refused: 0, refusedBy: {}, shares: { straight: [], curved: [], leaking: [] } })
  holds = figure('sound plans refused by chance', chance, 'of 100,000 submissions', goals.refusedSound) && holds
  for (const { id, plan } of await plansIn('mistakes')) {
    const tally = submit(plan)
    print(id, tally)
    const enough = tally.refused >= goals.refusedUnsound * submissions
    console.log(`${enough ? '✓' : '✗'} ${id}: ${((100 * tally.refused) / submissions).toFixed(1)} % refused (goal: at least 95 %)`)
    holds = enough && holds
  }
  return holds
}
