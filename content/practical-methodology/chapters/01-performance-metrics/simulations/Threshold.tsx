'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import { CurveChart, type CurvePoint } from '@lib/charts/CurveChart'
import { OutcomeMatrix } from '@lib/charts/OutcomeMatrix'
import { ScoreHistogram } from '@lib/charts/ScoreHistogram'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { costCurve } from '@lib/core/metrics/decisionCost'
import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { prCurve } from '@lib/core/metrics/prCurve'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { rocCurve } from '@lib/core/metrics/rocCurve'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import type { Value } from '@lib/domain/value'
import { Dial } from '@lib/ui/Dial'
import { Goals } from '../../../simulations/Goals'
import { OwnCode } from '../../../simulations/OwnCode'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { drawMail, type ThresholdSetting, thresholdParameters } from './thresholdParameters'
import { useSetting } from '../../../simulations/useSetting'

const repeats = 24
const presets: readonly { name: string; values: Partial<ThresholdSetting> }[] = [
  { name: 'Inbox', values: { separation: 1.7, prevalence: 0.3, messages: 600, missCost: 4, alarmCost: 1 } },
  { name: 'Even classes', values: { separation: 1.7, prevalence: 0.5, messages: 600, missCost: 1, alarmCost: 1 } },
  { name: 'Screening', values: { separation: 2.2, prevalence: 0.05, messages: 1000, missCost: 20, alarmCost: 1 } },
  { name: 'Card fraud', values: { separation: 2.6, prevalence: 0.01, messages: 2000, missCost: 10, alarmCost: 1 } },
]
const dials = ['separation', 'prevalence', 'messages', 'missCost', 'alarmCost'] as const
const names = { positive: 'spam', negative: 'wanted', below: 'let through', above: 'stopped' }
const outcomeNames = { below: 'let through', above: 'stopped', tp: 'caught', fp: 'false alarm', fn: 'missed', tn: 'left alone' }

type Sample = ReturnType<typeof drawMail>
type Costs = { readonly miss: number; readonly falseAlarm: number }

const pairs = (xs: ArrayLike<number>, ys: ArrayLike<number>): CurvePoint[] => Array.from(xs, (x, i) => ({ x, y: ys[i] as number }))

function curvesOf({ labels, scores }: Sample, costs: Costs) {
  const pr = prCurve(labels, scores)
  const roc = rocCurve(labels, scores)
  const cost = costCurve(labels, scores, costs)
  return {
    // The last point stands for "stop nothing": it has no precision, and is not drawn.
    pr: pairs(pr.recall, pr.precision).slice(0, -1).reverse(),
    roc: pairs(roc.fpr, roc.tpr),
    cost: [...pairs(cost.thresholds, cost.cost)].slice(1).map(({ x, y }) => ({ x, y: 1000 * y })),
    cheapest: cost.cheapest,
  }
}

const three = (value: number) => value.toFixed(3)

function Readout({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {three(value)}
        <span className="gauge">
          <i style={{ width: `${100 * value}%` }} />
        </span>
      </dd>
    </div>
  )
}

const lines = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20)

/** What the reader's program makes of the sample: at the line that is set and at twenty others, or of the whole curve. */
function useOwnCurves(program: OwnProgram | undefined, sample: Sample, threshold: number) {
  const calls = useMemo(() => {
    if (!program) return undefined
    const [labels, scores] = [Array.from(sample.labels), Array.from(sample.scores)]
    if (program.exercise === 'roc-auc') return [{ args: [labels, scores] }]
    return [threshold, ...lines].map((line) => ({ args: [labels, scores.map((score) => Number(score >= line)), 1] }))
  }, [program, sample, threshold])
  const outcome = useOwnProgram(program, calls)
  const values = outcome?.kind === 'returned' ? outcome.values : []
  const scoreOf = (value: Value | undefined, field: string) => {
    const found = typeof value === 'object' && value !== null && field in value ? (value as Record<string, unknown>)[field] : value
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined
  }
  const points = values.slice(1).flatMap((value) => {
    const [x, y] = [scoreOf(value, 'recall'), scoreOf(value, 'precision')]
    return x !== undefined && y !== undefined && x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [{ x, y }] : []
  })
  return { outcome, points, value: scoreOf(values[0], 'fbeta') }
}

/** Scores, outcomes and curves of one filter, linked: what moves in one moves in all. */
export function Threshold({ figure, goals, ownPrograms, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('threshold', thresholdParameters)
  const { threshold, ...drawn } = setting
  const [tab, setTab] = useState<'pr' | 'roc' | 'cost'>('pr')
  const drawnKey = JSON.stringify(drawn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything but the threshold
  const sample = useMemo(() => drawMail(setting), [drawnKey])
  const costs = useMemo(() => ({ miss: setting.missCost, falseAlarm: setting.alarmCost }), [setting.missCost, setting.alarmCost])
  const curves = useMemo(() => curvesOf(sample, costs), [sample, costs])
  const later = useDeferredValue(drawnKey)
  const others = useMemo(() => {
    const given = JSON.parse(later) as Omit<ThresholdSetting, 'threshold'>
    const own = { miss: given.missCost, falseAlarm: given.alarmCost }
    const each = Array.from({ length: repeats }, (_, i) => curvesOf(drawMail({ ...given, seed: given.seed + 100_000 * (i + 1) }), own))
    return { pr: each.map((curve) => curve.pr), roc: each.map((curve) => curve.roc), cost: each.map((curve) => curve.cost) }
  }, [later])
  const overall = useMemo(
    () => ({ ap: averagePrecision(sample.labels, sample.scores), auc: rocAuc(sample.labels, sample.scores) }),
    [sample],
  )

  const counts = outcomesAtThreshold(sample.labels, sample.scores, threshold)
  const { precision, recall, fbeta: f1 } = fromOutcomes(counts, 1, 0)
  const spam = counts.tp + counts.fn
  const n = sample.labels.length
  const accuracy = (counts.tp + counts.tn) / n
  const cost = (1000 * (counts.fn * costs.miss + counts.fp * costs.falseAlarm)) / n
  const [driving, setDriving] = useState<string>()
  const own = useOwnCurves(driving ? ownPrograms[driving] : undefined, sample, threshold)
  const expected = driving === 'roc-auc' ? overall.auc : f1
  const gives = own.value === undefined ? 'no number' : three(own.value)
  const finding =
    own.value !== undefined && Math.abs(own.value - expected) < 5e-4
      ? `Your program gives ${gives}, as the course does.`
      : `Your program gives ${gives} where the course has ${three(expected)}.`
  const highestCost = Math.max(...curves.cost.map((point) => point.y), cost, 1)
  const costCeiling =
    [50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000].find((ceiling) => ceiling >= highestCost) ??
    20_000
  const cheapestLabel = Number.isFinite(curves.cheapest) ? `cheapest at ${curves.cheapest.toFixed(2)}` : 'cheapest: stop nothing'

  return (
    <SimulationFrame
      name="threshold"
      figure={figure}
      title="A lower line finds more spam and stops more letters"
      presets={presets.map(({ name, values }) => ({
        name,
        pressed: Object.entries(values).every(([key, value]) => setting[key as keyof ThresholdSetting] === value),
        apply: () => change(values),
      }))}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      table={() => ({
        caption: 'Outcomes at each threshold, on this sample',
        header: ['threshold', 'TP', 'FP', 'FN', 'TN', 'precision', 'recall', 'F1', 'accuracy'],
        rows: Array.from({ length: 21 }, (_, i) => {
          const at = i / 20
          const row = outcomesAtThreshold(sample.labels, sample.scores, at)
          const scores = fromOutcomes(row, 1, 0)
          return [
            at.toFixed(2),
            row.tp,
            row.fp,
            row.fn,
            row.tn,
            three(scores.precision),
            three(scores.recall),
            three(scores.fbeta),
            three((row.tp + row.tn) / n),
          ]
        }),
      })}
      summary={`At a threshold of ${threshold.toFixed(2)} precision is ${three(precision)}, recall ${three(recall)}, F1 ${three(f1)} and accuracy ${three(accuracy)}.`}
      foot={
        <Goals
          goals={goals}
          handIn={handIn}
          setting={setting}
          now={(goal) =>
            goal === 'high-recall' ? `Recall is ${three(recall)} now.` : `Accuracy is ${three(accuracy)} and F1 ${three(f1)} now.`
          }
        />
      }
    >
      <OwnCode
        programs={[ownPrograms['precision-recall-fbeta'], ownPrograms['roc-auc']]}
        driving={driving}
        outcome={own.outcome}
        finding={`${driving === 'roc-auc' ? 'ROC area' : 'F₁ at this line'}: ${finding}`}
        onDrive={setDriving}
      />
      <dl className="readouts">
        <Readout label="Precision" value={precision} />
        <Readout label="Recall" value={recall} />
        <Readout label="F₁" value={f1} />
        <Readout label="Accuracy" value={accuracy} />
        <Readout label="Avg. precision" value={overall.ap} />
        <Readout label="ROC area" value={overall.auc} />
      </dl>
      <div className="instrument-body threshold-top">
        <ScoreHistogram {...sample} threshold={threshold} names={names} onThreshold={(next) => change({ threshold: next })} />
        <OutcomeMatrix {...counts} names={outcomeNames} />
      </div>
      <div className="instrument-body">
        <div className="segments curve-tabs" role="group" aria-label="Curve to show">
          {(['pr', 'roc', 'cost'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
              {{ pr: 'PR', roc: 'ROC', cost: 'Cost' }[each]}
            </button>
          ))}
        </div>
        <div className="curves" data-tab={tab}>
          <CurveChart
            summary={`Precision against recall. Average precision ${three(overall.ap)}; here precision ${three(precision)} at recall ${three(recall)}.`}
            xName="recall"
            yName="precision"
            curve={curves.pr}
            repeats={others.pr}
            own={own.points}
            here={{ x: recall, y: precision }}
            reference={{
              from: { x: 0, y: spam / n },
              to: { x: 1, y: spam / n },
              name: `stop at random: ${(spam / n).toFixed(2)}`,
              nameAt: { x: 0.03, y: spam / n - 0.08 > 0.02 ? spam / n - 0.08 : spam / n + 0.03 },
            }}
          />
          <CurveChart
            summary={`Recall against false positive rate. Area ${three(overall.auc)}.`}
            xName="false positive rate"
            yName="recall"
            curve={curves.roc}
            repeats={others.roc}
            here={{ x: counts.fp / (n - spam), y: recall }}
            reference={{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, name: 'stop at random', nameAt: { x: 0.6, y: 0.5 } }}
            note={{ text: `area ${three(overall.auc)}`, at: { x: 0.97, y: 0.12 }, anchor: 'end' }}
          />
          <CurveChart
            summary={`Cost per thousand messages against threshold; ${cheapestLabel}; here ${cost.toFixed(0)}.`}
            xName="threshold"
            yName="cost per 1,000 messages"
            yMaximum={costCeiling}
            curve={curves.cost}
            repeats={others.cost}
            here={{ x: threshold, y: cost }}
            note={{ text: cheapestLabel, at: { x: 0.97, y: costCeiling * 0.93 }, anchor: 'end' }}
          />
        </div>
      </div>
      <div className="dials">
        {dials.map((dial) => (
          <Dial key={dial} {...thresholdParameters[dial]} value={setting[dial]} onChange={(value) => change({ [dial]: value })} />
        ))}
        <Dial {...thresholdParameters.threshold} value={threshold} onChange={(value) => change({ threshold: value })} />
      </div>
    </SimulationFrame>
  )
}
