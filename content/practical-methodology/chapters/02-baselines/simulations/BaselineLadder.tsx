'use client'
import { Controls } from '@lib/charts/Controls'
import { FieldChart } from '@lib/charts/FieldChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { SpreadChart } from '@lib/charts/SpreadChart'
import { type Ladder, ladderFieldSize, ladderReach, type LadderRung } from '@lib/core/experiments/baselineLadder'
import type { SimulationProps } from '@lib/domain/simulation'
import { groupDigits } from '@lib/ui/wording'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
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

/** What one rung has made of the plane, and the examples that it learned from. */
function Border({ rung, train }: { readonly rung: LadderRung; readonly train: Ladder['train'] }) {
  const { values, columns } = train.features
  return (
    <Panel
      title={rungTitles[rung.name]}
      value={rung.scores[0]?.toFixed(3)}
      note={`${groupDigits(rung.parameters)} numbers learnt, ${groupDigits(rung.multiplications)} multiplications a guess`}
    >
      <FieldChart
        summary={`Where the ${rungTitles[rung.name].toLowerCase()} model sees class 1, on ${train.labels.length} examples.`}
        x={{ name: 'x', ...axis }}
        y={{ name: 'y', ...axis }}
        field={rung.field}
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
export function BaselineLadder({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('baseline-ladder', ladderParameters)
  const ladder = useExperiment('baselineLadder', ladderOf(setting))
  const { result } = ladder
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
      <div className="panels panels-3">
        {result ? (
          result.rungs.slice(2).map((rung) => <Border key={rung.name} rung={rung} train={result.train} />)
        ) : (
          <Waiting height={296} />
        )}
      </div>
    </SimulationFrame>
  )
}
