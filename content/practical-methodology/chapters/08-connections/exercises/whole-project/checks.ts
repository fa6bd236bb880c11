import type { Check, ObservedRun, ProtocolCase, ProtocolCheck, Rule } from '@lib/domain/exercise'
import { pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { readPlan } from './plan'
import { bestAccuracy, budget, columns, type ProblemKind, type Setting, worthwhile } from './world'

const project = {
  columns,
  budget,
  worthwhile,
  areas: new Callback('areas'),
  train: new Callback('train'),
  validate: new Callback('validate'),
  openTestSet: new Callback('openTestSet'),
}
export const ask = (kind: ProblemKind, seed: number, leak: 1 | -1, rules: readonly Rule[] = []): ProtocolCase => ({
  args: [project],
  setting: { seed, kind, leak },
  rules,
})

/** How many projects of each kind a submission meets; half of the leaks run upwards, half downwards. */
export const projects: Readonly<Record<ProblemKind, number>> = { straight: 5, curved: 5, leaking: 8 }
const kinds = Object.keys(projects) as ProblemKind[]

const drawProjects = (random: RandomSource): ProtocolCase[] =>
  kinds.flatMap((kind) => Array.from({ length: projects[kind] }, (_, i) => ask(kind, pickInteger(random, 1, 1e9), i % 2 === 0 ? 1 : -1)))

function judgeMethod(run: ObservedRun): string | undefined {
  const { calls, first, models, validated, opened, report } = readPlan(run)
  if (first?.settings.kind !== 'constant') return 'The first model that it trains is no constant.'
  if (!validated.has(first.model)) return 'It never measures the constant on validation.'
  if (opened.length === 0) return 'It never opens the test set.'
  if (opened.length > 1) return 'It opens the test set more than once.'
  if (opened[0] !== calls.length - 1) return 'It goes on after it has opened the test set.'
  const measured = (kind: string) =>
    [...models].flatMap(([model, { settings }]) => (settings.kind === kind ? (validated.get(model) ?? []) : []))
  const lines = measured('linear')
  if (lines.length === 0) return 'It never measures a linear model on validation.'
  const bar = Math.max(...lines) + worthwhile
  const chosen = models.get(report.model as number)?.settings.kind
  const own = validated.get(report.model as number)
  if (!chosen || own === undefined) return 'It reports a model that it has not measured on validation.'
  const network = Math.max(...measured('network'), 0)
  if (chosen === 'network' && own < bar - 1e-9) return 'It reports a network that is hardly better on validation than the best line.'
  if (chosen === 'network' && own < network) return 'It reports a network, and not the best one on validation.'
  if (chosen !== 'network' && network > bar + 1e-9) return 'It passes over a network that was clearly better on validation.'
  return undefined
}

function judgeReport(run: ObservedRun): string | undefined {
  const { models, validated, tested, report } = readPlan(run)
  const constant = [...models].find(([, { settings }]) => settings.kind === 'constant')?.[0]
  const model = report.model as number
  const chosen = models.get(model)?.settings
  if (!chosen) return 'The model that it reports was never trained.'
  if (report.baseline !== validated.get(constant ?? -1)) return 'The baseline that it reports is not what the constant got on validation.'
  if (report.validation !== validated.get(model)) return 'The validation score that it reports is not what this model got.'
  if (!tested.has(model)) return 'It opened the test set with another model than the one that it reports.'
  if (report.test !== tested.get(model)) return 'The test score that it reports is not what the test set gave.'
  if (chosen.kind !== 'constant' && report.seed !== chosen.seed)
    return 'The seed that it reports is not the one that the model was trained with.'
  return undefined
}

/** Of what the law behind the data gets right beyond one half, a model has to get this share. */
export const share: Readonly<Record<ProblemKind, number>> = { straight: 0.5, curved: 0.5, leaking: 0.6 }

/** @returns of what can be got right beyond one half, the share that the reported model gets; undefined if it was not opened */
export function shareOfBest(run: ObservedRun, setting: Setting): number | undefined {
  const { tested, report } = readPlan(run)
  const own = tested.get(report.model as number)
  return own === undefined ? undefined : (own - 0.5) / (bestAccuracy(setting) - 0.5)
}

const percent = (value: number) => `${(100 * value).toFixed(1)} %`

function judgeResult(run: ObservedRun, asked: ProtocolCase): string | undefined {
  const setting = asked.setting as unknown as Setting
  const reached = shareOfBest(run, setting)
  if (reached === undefined) return 'The model that it reports was not measured on the test set.'
  if (reached >= share[setting.kind]) return undefined
  const best = bestAccuracy(setting)
  const least = 0.5 + share[setting.kind] * (best - 0.5)
  return `Its model is right in ${percent(0.5 + reached * (best - 0.5))} of the test cases. The best rule for these data is right in ${percent(best)}, and ${percent(least)} would be close enough.`
}

/** Chance has a part in a result: of the projects of a kind so many may come out badly. */
export const spare = 2

const result = (kind: ProblemKind, title: string, points: number, message: string): ProtocolCheck => ({
  kind: 'protocol',
  id: kind,
  title,
  visibility: 'hidden',
  points,
  message,
  drawnAs: 'projects',
  cases: (random) => drawProjects(random).filter(({ setting }) => (setting as { kind: Value }).kind === kind),
  spare,
  judge: judgeResult,
})

const envelope: readonly Rule[] = [
  { kind: 'calls', of: 'openTestSet', least: 1, most: 1 },
  { kind: 'last', of: 'openTestSet' },
  { kind: 'before', first: 'train', of: 'validate' },
  { kind: 'calls', of: 'validate', least: 2 },
]

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'the-envelope',
    title: 'The test set is opened once, and last',
    visibility: 'shown',
    points: 3,
    message: 'Choose on validation; the test set is for the one model that you report.',
    cases: [ask('straight', 7, 1, envelope)],
  },
  {
    kind: 'protocol',
    id: 'method',
    title: 'Baseline first, and choices that validation bears out',
    visibility: 'hidden',
    points: 5,
    message: 'The way to the result does not hold.',
    drawnAs: 'projects',
    cases: drawProjects,
    judge: judgeMethod,
  },
  {
    kind: 'protocol',
    id: 'report',
    title: 'A report of what was measured',
    visibility: 'hidden',
    points: 4,
    message: 'The report does not say what was measured.',
    drawnAs: 'projects',
    cases: drawProjects,
    judge: judgeReport,
  },
  result('straight', 'Where a line will do: results that hold', 1, 'Too many of the results are far from what a line would do.'),
  result('curved', 'Where a line is hopeless: results that hold', 1, 'Too many of the results are far from what a network would do.'),
  result('leaking', 'Where a column knows the answer: results that hold', 2, 'Too many of the results do not hold in use.'),
]
