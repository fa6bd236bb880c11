'use client'
import { useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { FieldChart } from '@lib/charts/FieldChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { SpreadChart } from '@lib/charts/SpreadChart'
import { type Ladder, ladderFieldSize, ladderReach, type LadderRung } from '@lib/core/experiments/baselineLadder'
import { rowsOf } from '@lib/core/matrices/Matrix'
import { logisticDescent } from '@lib/core/models/logisticDescent'
import { sigmoid } from '@lib/core/models/softmax'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { groupDigits } from '@lib/domain/wording'
import { Goals } from '../../../simulations/Goals'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { ladderOf, ladderParameters, rungTitles } from './ladderParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'Straight', values: { data: 0, noise: 0.45, examples: 200, metric: 0 } },
  { name: 'Moons', values: { data: 2, noise: 0.2, examples: 200, metric: 0 } },
  { name: 'Spirals', values: { data: 3, noise: 0.03, examples: 200, metric: 0 } },
  { name: 'Rare', values: { data: 4, noise: 0.5, examples: 200, metric: 0 } },
  { name: 'Noise', values: { data: 5, noise: 0.2, examples: 200, metric: 0 } },
] as const
const colours = { random: 'ink', constant: 'ink', linear: '2', network: '1', deep: '3' } as const
const axis = { low: -ladderReach, high: ladderReach, ticks: [-1, 0, 1] }

const descent = { rate: 1, steps: 200 }
interface Line {
  readonly weights: ArrayLike<number>
  readonly bias: number
}
const chanceAt = ({ weights, bias }: Line, x: number, y: number) => sigmoid(bias + (weights[0] as number) * x + (weights[1] as number) * y)

/** Share of the examples that a line puts on the right side. */
function rightShare(line: Line, { features, labels }: Ladder['train']): number {
  const rows = rowsOf(features)
  return rows.filter(([x = 0, y = 0], i) => Number(chanceAt(line, x, y) > 0.5) === labels[i]).length / rows.length
}

const isLine = (value: unknown): value is Line => {
  const { weights, bias } = (value ?? {}) as Partial<Line>
  return Number.isFinite(bias) && weights?.length === 2 && Number.isFinite(weights[0]) && Number.isFinite(weights[1])
}

/** The third rung, trained by the reader's program on the examples that are drawn below. */
function useOwnLine(program: OwnProgram | undefined, train: Ladder['train'] | undefined) {
  const calls = useMemo(
    () => (train ? [{ args: [rowsOf(train.features), Array.from(train.labels), descent.rate, descent.steps] }] : undefined),
    [train],
  )
  const outcome = useOwnProgram(program, calls)
  const value = outcome?.kind === 'returned' ? outcome.values[0] : undefined
  const line = isLine(value) ? value : undefined
  const field = useMemo(() => {
    const at = (i: number) => ladderReach * ((2 * (i + 0.5)) / ladderFieldSize - 1)
    return (
      line &&
      Float64Array.from({ length: ladderFieldSize ** 2 }, (_, i) =>
        chanceAt(line, at(i % ladderFieldSize), at(Math.floor(i / ladderFieldSize))),
      )
    )
  }, [line])
  const finding = useMemo(() => {
    if (!line || !train) return 'Your program does not give two weights and a bias.'
    const course = logisticDescent(train.features, train.labels, descent.rate, descent.steps)
    const shares = [line, course].map((each) => `${(100 * rightShare(each, train)).toFixed(1)} %`)
    return `After ${descent.steps} steps your line is right for ${shares[0]} of the examples it learned from, the course’s for ${shares[1]}.`
  }, [line, train])
  return { outcome, field, finding }
}

/** What one rung has made of the plane, and the examples that it learned from. */
function Border({
  rung,
  train,
  own,
}: {
  readonly rung: LadderRung
  readonly train: Ladder['train']
  readonly own?: Float64Array | undefined
}) {
  const { values, columns } = train.features
  return (
    <Panel
      title={own ? `${rungTitles[rung.name]}, trained by you` : rungTitles[rung.name]}
      value={own ? undefined : rung.scores[0]?.toFixed(3)}
      note={`${groupDigits(rung.parameters)} numbers learnt, ${groupDigits(rung.multiplications)} multiplications a guess`}
    >
      <FieldChart
        summary={`Where the ${rungTitles[rung.name].toLowerCase()} model sees class 1, on ${train.labels.length} examples.`}
        x={{ name: 'x', ...axis }}
        y={{ name: 'y', ...axis }}
        field={own ?? rung.field}
        columns={ladderFieldSize}
        from={-0.4}
        to={1.4}
        points={Array.from(train.labels, (label, i) => ({
          x: values[i * columns] as number,
          y: values[i * columns + 1] as number,
          shape: label === 1 ? ('disc' as const) : ('square' as const),
          fill: label === 1 ? ('1' as const) : ('2' as const),
        })).filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= ladderReach)}
        height={240}
      />
    </Panel>
  )
}

/** Five models of rising ambition, trained here and now, over fresh draws. */
export function BaselineLadder({ figure, goals, ownPrograms, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('baseline-ladder', ladderParameters)
  const ladder = useExperiment('baselineLadder', ladderOf(setting))
  const { result } = ladder
  const [driving, setDriving] = useState<string>()
  const own = useOwnLine(driving ? ownPrograms[driving] : undefined, result?.train)
  const said = result?.rungs.map(({ name, median }) => `${rungTitles[name]} ${median.toFixed(3)}`).join(', ') ?? ''
  const measure = setting.metric === 1 ? 'balanced accuracy' : 'accuracy'
  return (
    <SimulationFrame
      name="baseline-ladder"
      figure={figure}
      title="Climb from below, and stop where a step brings nothing"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[ladder]}
      table={() => ({
        caption: `${measure} on fresh examples, draw by draw`,
        header: ['draw', ...(result?.rungs.map(({ name }) => rungTitles[name]) ?? [])],
        rows: Array.from({ length: result?.repeats ?? 0 }, (_, i) => [
          i + 1,
          ...(result?.rungs.map(({ scores }) => scores[i]?.toFixed(4) ?? '') ?? []),
        ]),
      })}
      summary={result ? `Median ${measure} over ${result.repeats} draws: ${said}.` : ''}
      foot={
        <>
          {goals.length > 0 && (
            <div className="goal-controls">
              <Controls parameters={ladderParameters} setting={setting} names={['pick']} onChange={change} />
            </div>
          )}
          <Goals goals={goals} handIn={handIn} setting={setting} />
        </>
      }
    >
      <Controls
        parameters={ladderParameters}
        setting={setting}
        names={['data', 'noise', 'examples', 'metric', 'repeats']}
        onChange={change}
      />
      <div className="panels">
        <Panel
          title="The ladder"
          note={result ? `${result.repeats} fresh draws, each with fresh first weights; pointer: the draw below` : ''}
        >
          {result ? (
            <SpreadChart
              summary={`Median ${measure}: ${said}.`}
              name={`${measure} on 400 fresh examples; bar: middle 80 %`}
              low={0.3}
              high={1}
              rows={result.rungs.map(({ name, scores, median, low, high }) => ({
                name: rungTitles[name],
                colour: colours[name],
                values: scores,
                median,
                low,
                high,
                here: scores[0],
                note: median.toFixed(3),
              }))}
            />
          ) : (
            <Waiting height={368} />
          )}
        </Panel>
      </div>
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={own.outcome} finding={own.finding} onDrive={setDriving} />
      <div className="panels panels-3">
        {result ? (
          result.rungs
            .slice(2)
            .map((rung) => (
              <Border key={rung.name} rung={rung} train={result.train} own={driving && rung.name === 'linear' ? own.field : undefined} />
            ))
        ) : (
          <Waiting height={296} />
        )}
      </div>
    </SimulationFrame>
  )
}
