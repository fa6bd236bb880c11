import type { KnownMistake, ObservedRun, Probe } from '@lib/domain/exercise'
import type { Value } from '@lib/domain/value'
import { leakOf, type Setting, type Settings, strongestOf, worthwhile } from './world'

interface Trained {
  readonly model: number
  readonly settings: Settings
  /** on the training part */
  readonly accuracy: number
}

/** What a plan did, as far as it can be told from its calls. */
export interface Plan {
  readonly calls: ObservedRun['calls']
  readonly first: Trained | undefined
  readonly models: ReadonlyMap<number, Trained>
  /** accuracies by model */
  readonly validated: ReadonlyMap<number, number>
  readonly tested: ReadonlyMap<number, number>
  /** which of the calls opened the test set */
  readonly opened: readonly number[]
  readonly report: Readonly<Record<string, Value>>
}

/** What a plan did, in order. Calls that were answered by an error count as not made, but for the test set. */
export function readPlan({ calls, returned }: ObservedRun): Plan {
  const models = new Map<number, Trained>()
  const validated = new Map<number, number>()
  const tested = new Map<number, number>()
  for (const { name, args, result, threw } of calls) {
    if (threw) continue
    if (name === 'train') {
      const { model, accuracy } = result as unknown as Trained
      models.set(model, { model, accuracy, settings: args[0] as unknown as Settings })
    }
    if (name === 'validate') validated.set(args[0] as number, result as number)
    if (name === 'openTestSet') tested.set(args[0] as number, result as number)
  }
  const opened = calls.flatMap(({ name }, i) => (name === 'openTestSet' ? i : []))
  const [first] = models.values()
  return { calls, first, models, validated, tested, opened, report: (returned ?? {}) as Readonly<Record<string, Value>> }
}

interface Seen extends Plan {
  readonly setting: Setting
  /** the model that is reported */
  readonly chosen: Trained | undefined
}
type Sign = (plans: readonly Seen[]) => boolean

/** @param sign of the plans for the probes, one for each */
const shownBy =
  (sign: Sign): NonNullable<KnownMistake['shows']> =>
  (runs: readonly ObservedRun[], probes: readonly Probe[]) =>
    sign(
      runs.map((run, i) => {
        const plan = readPlan(run)
        const setting = (probes[i] as { readonly setting: Value }).setting as unknown as Setting
        return { ...plan, setting, chosen: plan.models.get(plan.report.model as number) }
      }),
    )

const of = (kind: Setting['kind'], plans: readonly Seen[], leak?: 1 | -1) =>
  plans.filter(({ setting }) => setting.kind === kind && (leak === undefined || setting.leak === leak))
const sees = ({ chosen }: Seen, column: number | undefined) =>
  column !== undefined && chosen !== undefined && chosen.settings.kind !== 'constant' && chosen.settings.columns.includes(column)
const scores = ({ models, validated }: Seen, kind: Settings['kind']) =>
  [...models.values()].flatMap(({ model, settings }) => (settings.kind === kind ? (validated.get(model) ?? []) : []))
const ofChosen = ({ validated, report }: Seen) => validated.get(report.model as number)

const opensOften: Sign = (plans) => plans.every(({ opened }) => opened.length > 1)
const isOf = (value: Value | undefined, scores: ReadonlyMap<number, number>) => [...scores.values()].includes(value as number)
/** Whether a network is reported that validation does not bear out. */
const unfounded = (plan: Seen) => {
  const own = ofChosen(plan)
  return plan.chosen?.settings.kind === 'network' && own !== undefined && own < Math.max(...scores(plan, 'linear')) + worthwhile - 1e-9
}

/** By what each mistake is recognised. */
export const signs = {
  tunesOnTheTestSet: shownBy(
    (plans) =>
      opensOften(plans) &&
      plans.every(({ tested, report }) => tested.get(report.model as number) === Math.max(...tested.values())) &&
      plans.some((plan) => ofChosen(plan) === undefined || plan.report.validation !== ofChosen(plan)),
  ),
  peeksAtTheTestSet: shownBy(opensOften),
  validationReportedAsTest: shownBy(
    (plans) =>
      plans.every((plan) => plan.report.test === ofChosen(plan)) &&
      plans.some(({ tested, report }) => report.test !== tested.get(report.model as number)),
  ),
  noBaseline: shownBy((plans) =>
    plans.every(({ models, validated }) =>
      [...models.values()].every(({ model, settings }) => settings.kind !== 'constant' || !validated.has(model)),
    ),
  ),
  madeUpScore: shownBy((plans) =>
    plans.some(
      ({ validated, tested, report }) =>
        !isOf(report.baseline, validated) || !isOf(report.validation, validated) || !isOf(report.test, tested),
    ),
  ),
  trustsEveryColumn: shownBy((plans) => of('leaking', plans).every((plan) => sees(plan, leakOf(plan.setting)))),
  looksOneWay: shownBy(
    (plans) =>
      of('leaking', plans, -1).every((plan) => sees(plan, leakOf(plan.setting))) &&
      of('leaking', plans, 1).every((plan) => !sees(plan, leakOf(plan.setting))),
  ),
  dropsTheStrongestColumn: shownBy((plans) => of('straight', plans).every((plan) => plan.chosen && !sees(plan, strongestOf(plan.setting)))),
  tunesOnTheTrainingPart: shownBy(
    (plans) =>
      plans.some((plan) => unfounded(plan) && (ofChosen(plan) as number) < Math.max(...scores(plan, 'network'))) &&
      plans.every(({ chosen, models }) => chosen?.accuracy === Math.max(...[...models.values()].map(({ accuracy }) => accuracy))),
  ),
  networkWhateverItBrings: shownBy(
    (plans) => plans.some(unfounded) && plans.every((plan) => ofChosen(plan) === Math.max(...scores(plan, 'network'), 0)),
  ),
  neverTriesANetwork: shownBy((plans) =>
    plans.every(({ models }) => [...models.values()].every(({ settings }) => settings.kind !== 'network')),
  ),
}
