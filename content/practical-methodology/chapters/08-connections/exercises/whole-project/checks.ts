import type { Check, ObservedRun, ProtocolCase, Rule } from '@lib/domain/exercise'
import { pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { budget, columns, createCallbacks, type ProblemKind, type Setting, type Settings, worthwhile } from './world'

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
const draw = (random: RandomSource, kind: ProblemKind, leak: 1 | -1 = 1) => ask(kind, pickInteger(random, 1, 1e9), leak)

interface Trained {
  readonly model: number
  readonly accuracy: number
}
/** What a run did, in order, as far as it can be told from its calls. */
function readRun({ calls, returned }: ObservedRun) {
  const sound = calls.filter(({ threw }) => !threw)
  const models = new Map<number, Settings>()
  const validated = new Map<number, number>()
  const tested = new Map<number, number>()
  for (const { name, args, result } of sound) {
    if (name === 'train') models.set((result as unknown as Trained).model, args[0] as unknown as Settings)
    if (name === 'validate') validated.set(args[0] as number, result as number)
    if (name === 'openTestSet') tested.set(args[0] as number, result as number)
  }
  return { calls, sound, models, validated, tested, report: (returned ?? {}) as Readonly<Record<string, Value>> }
}

function judgeMethod(run: ObservedRun): string | undefined {
  const { calls, sound, models, validated, report } = readRun(run)
  const first = sound.find(({ name }) => name === 'train')
  if (!first || (first.args[0] as unknown as Settings).kind !== 'constant') return 'The first model that it trains is no constant.'
  if (calls.some(({ threw }) => threw))
    return 'It asks for something that it cannot have: a budget that is used up, or a model that is not there.'
  if (!validated.has((first.result as unknown as Trained).model)) return 'It never measures the constant on validation.'
  const opened = calls.findIndex(({ name }) => name === 'openTestSet')
  if (opened < 0) return 'It never opens the test set.'
  if (opened !== calls.length - 1) return 'It goes on after it has opened the test set.'
  const of = (kind: Settings['kind']) =>
    [...models]
      .filter(([model, settings]) => settings.kind === kind && validated.has(model))
      .map(([model]) => validated.get(model) as number)
  const lines = of('linear')
  if (lines.length === 0) return 'It never measures a linear model on validation.'
  const line = Math.max(...lines)
  const chosen = models.get(report.model as number)
  const own = validated.get(report.model as number)
  if (!chosen || own === undefined) return 'It reports a model that it has not measured on validation.'
  const network = Math.max(...of('network'), 0)
  if (chosen.kind === 'network' && own < line + worthwhile - 1e-9)
    return 'It reports a network that is hardly better on validation than the line.'
  if (chosen.kind !== 'network' && network >= line + worthwhile) return 'It passes over a network that was clearly better on validation.'
  if (chosen.kind === 'network' && own < network) return 'It reports a network, and not the best one on validation.'
  return undefined
}

function judgeReport(run: ObservedRun): string | undefined {
  const { models, validated, tested, report } = readRun(run)
  const constant = [...models].find(([, { kind }]) => kind === 'constant')?.[0]
  const model = report.model as number
  const chosen = models.get(model)
  if (!chosen) return 'The model that it reports was never trained.'
  if (report.baseline !== validated.get(constant ?? -1)) return 'The baseline that it reports is not what the constant got on validation.'
  if (report.validation !== validated.get(model)) return 'The validation score that it reports is not what this model got.'
  if (!tested.has(model)) return 'It opened the test set with another model than the one that it reports.'
  if (report.test !== tested.get(model)) return 'The test score that it reports is not what the test set gave.'
  if (chosen.kind !== 'constant' && report.seed !== chosen.seed)
    return 'The seed that it reports is not the one that the model was trained with.'
  return undefined
}

/** A sound piece of work on the same data: the line without the column that leaks, or a network where a line will not do. */
function soundScore({ setting }: ProtocolCase): number {
  const given = setting as unknown as Setting
  const { train, areas, openTestSet } = createCallbacks(given)
  const kept = areas().flatMap((area, column) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  const settings: Settings =
    given.kind === 'curved'
      ? { kind: 'network', columns: kept, units: 8, rate: 0.1, epochs: 12, seed: 1 }
      : { kind: 'linear', columns: kept, seed: 1 }
  return openTestSet(train(settings).model)
}
/** Of what sound work is better than a coin by, choice and luck may cost the rest. */
const share = 0.75

function judgeScore(run: ObservedRun, asked: ProtocolCase): string | undefined {
  const { tested, report } = readRun(run)
  const own = tested.get(report.model as number)
  if (own === undefined) return 'The model that it reports was not measured on the test set.'
  const sound = soundScore(asked)
  return own >= 0.5 + share * (sound - 0.5)
    ? undefined
    : `Its model is right in ${(100 * own).toFixed(1)} % of the test cases; sound work on these data reaches ${(100 * sound).toFixed(1)} %.`
}

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
    cases: (random) => [draw(random, 'straight'), draw(random, 'curved'), draw(random, 'leaking')],
    judge: judgeMethod,
  },
  {
    kind: 'protocol',
    id: 'report',
    title: 'A report of what was measured',
    visibility: 'hidden',
    points: 4,
    message: 'The report does not say what was measured.',
    cases: (random) => [draw(random, 'straight')],
    judge: judgeReport,
  },
  {
    kind: 'protocol',
    id: 'score',
    title: 'A result that holds on fresh cases',
    visibility: 'hidden',
    points: 4,
    message: 'The model does not do what the data would allow.',
    cases: (random) => [draw(random, 'curved'), draw(random, 'leaking'), draw(random, 'leaking', -1)],
    judge: judgeScore,
  },
]
