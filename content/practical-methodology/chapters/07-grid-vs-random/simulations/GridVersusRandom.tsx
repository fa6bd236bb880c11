'use client'
import { memo, useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { FieldChart } from '@lib/charts/FieldChart'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { SpreadChart } from '@lib/charts/SpreadChart'
import { type Contest, fieldSize, type SearchName, searches, type Tried } from '@lib/core/experiments/searchContest'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { Callback, type Value } from '@lib/domain/value'
import { Goals } from '../../../simulations/Goals'
import { OwnCode } from '../../../simulations/OwnCode'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { useExperiment } from '../../../simulations/useExperiment'
import { budgets, contestOf, contestParameters, repeats } from './contestParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'Nine trials', values: { trials: 1, others: 0.1, width: 0.12, dimensions: 0 } },
  { name: 'Twenty-five', values: { trials: 3, others: 0.1, width: 0.12, dimensions: 0 } },
  { name: 'Both axes matter', values: { trials: 1, others: 1, width: 0.45, dimensions: 0 } },
] as const

const names: Readonly<Record<SearchName, string>> = { grid: 'Grid', random: 'Random', quasi: 'Quasi-random' }
const colours = { grid: '2', random: '1', quasi: '3' } as const
const percent = (share: number) => `${Math.round(100 * share)} %`
const unit = { low: 0, high: 1, ticks: [0, 0.5, 1] }
const [worst, best] = [0.55, 0.97]

/** The points of one search on the surface, and what they say of each axis. */
const Search = memo(function Search({
  contest,
  search,
  own,
}: {
  readonly contest: Contest
  readonly search: SearchName
  readonly own?: Tried | undefined
}) {
  const { points, scores, best: winner } = own ?? contest.one[search]
  const dimensions = contest.surface.peaks.length
  const stems = [...new Set(Array.from(scores, (_, i) => points[i * dimensions] as number))]
  const found = scores[winner] as number
  const values =
    stems.length === scores.length
      ? `${stems.length} learning rates, each once`
      : `${stems.length} learning rates, each ${(scores.length / stems.length).toFixed(0)} times`
  return (
    <div className="panel">
      <p className="panel-head">
        {own ? `${names[search]}, yours` : names[search]}{' '}
        <span translate="no" className="computed">
          {found.toFixed(3)}
        </span>
        <span className="muted">{values}</span>
      </p>
      <FieldChart
        summary={`${names[search]} search: ${values}; the best of ${scores.length} trials scores ${found.toFixed(3)}.`}
        x={{ name: 'learning rate, share of its range', ...unit }}
        y={{ name: 'weight decay', ...unit }}
        field={contest.field}
        columns={fieldSize}
        from={worst}
        to={best}
        above={{ curve: contest.marginal, stems, colour: colours[search] }}
        points={Array.from(scores, (_, i) => ({
          x: points[i * dimensions] as number,
          y: points[i * dimensions + 1] as number,
          shape: search === 'grid' ? ('square' as const) : ('disc' as const),
          fill: i === winner ? ('accent' as const) : ('paper' as const),
          large: i === winner,
        }))}
        height={330}
      />
    </div>
  )
})

const knob = (d: number) => `knob${d + 1}`

/** The trials that the reader's program makes on the surface of the contest: what it asks is what is drawn. */
function useOwnSearch(program: OwnProgram | undefined, contest: Contest | undefined, seed: number) {
  const calls = useMemo(() => {
    if (!contest || !program) return undefined
    const dimensions = contest.surface.peaks.length
    const space = Object.fromEntries(contest.surface.peaks.map((_, d) => [knob(d), { kind: 'uniform', low: 0, high: 1 }]))
    const surface = contest.surface as unknown as Value
    const objective = new Callback('objective')
    if (program.exercise === 'random-search')
      return [{ args: [space, objective, contest.trials, new Callback('random')], setting: { seed, space, diverged: [], surface } }]
    const perKnob = Math.max(1, Math.floor(contest.trials ** (1 / dimensions) + 1e-9))
    return [{ args: [space, perKnob, objective], setting: { seed, space, others: 0, trained: [0, 9], surface } }]
  }, [contest, program, seed])
  const outcome = useOwnProgram(program, calls)
  const tried = useMemo((): Tried | undefined => {
    if (!contest || outcome?.kind !== 'returned') return undefined
    const asked = (outcome.asked[0] ?? []).filter(({ name, result }) => name === 'objective' && Number.isFinite(result))
    const dimensions = contest.surface.peaks.length
    const scores = Float64Array.from(asked, ({ result }) => 1 - Number(result))
    const points = Float64Array.from(
      asked.flatMap(({ args }) =>
        Array.from({ length: dimensions }, (_, d) => Number((args[0] as Record<string, unknown> | null)?.[knob(d)])),
      ),
    )
    return scores.length > 0 ? { points, scores, best: scores.indexOf(Math.max(...scores)) } : undefined
  }, [contest, outcome])
  const said = outcome?.kind === 'returned' ? (outcome.values[0] as { loss?: unknown } | null)?.loss : undefined
  const found = tried?.scores[tried.best]
  const finding =
    found === undefined
      ? 'Your program asks the objective nothing that could be drawn.'
      : Math.abs(1 - Number(said) - found) < 1e-9
        ? `Your program tried ${tried?.scores.length} points; the best scores ${found.toFixed(3)}, and that is what it reports.`
        : `Your program tried ${tried?.scores.length} points; the best scores ${found.toFixed(3)}, and it reports ${typeof said === 'number' ? (1 - said).toFixed(3) : 'no number'}.`
  return { outcome, tried, finding }
}

/** Three searches with one budget on one surface, and then on hundreds. */
export function GridVersusRandom({ figure, goals, ownPrograms, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('grid-versus-random', contestParameters)
  const input = contestOf(setting)
  const contest = useExperiment('searchContest', input)
  const byBudget = useExperiment('searchContest', { ...input, trials: 4, budgets })
  const { result } = contest
  const here = result?.here
  const [driving, setDriving] = useState<string>()
  const own = useOwnSearch(driving ? ownPrograms[driving] : undefined, result, setting.seed)
  const drivenSearch = driving === 'random-search' ? 'random' : driving === 'grid-search' ? 'grid' : undefined
  const wins = here ? percent(here.share) : '…'
  const interval = here ? `95 % interval ${percent(here.interval.low)} to ${percent(here.interval.high)}` : ''
  const summary = result
    ? `With ${result.trials} trials grid finds ${(result.one.grid.scores[result.one.grid.best] ?? 0).toFixed(3)} and random ${(result.one.random.scores[result.one.random.best] ?? 0).toFixed(3)} on this surface. Over ${repeats} fresh surfaces random wins ${wins}.`
    : ''
  return (
    <SimulationFrame
      name="grid-versus-random"
      figure={figure}
      title="The same budget asks few questions of the axis that matters, or many"
      presets={presets.map(({ name, values }) => ({
        name,
        pressed: Object.entries(values).every(([key, value]) => setting[key as keyof typeof setting] === value),
        apply: () => change(values),
      }))}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[contest, byBudget]}
      table={() => ({
        caption: `The best score that each search found, in ${repeats} contests`,
        header: ['contest', ...searches],
        rows: result
          ? Array.from(result.over.grid.best, (_, i) => [i + 1, ...searches.map((each) => result.over[each].best[i]?.toFixed(4) ?? '')])
          : [],
      })}
      summary={summary}
      foot={
        <>
          {goals.length > 0 && (
            <div className="goal-controls">
              <Controls parameters={contestParameters} setting={setting} names={['reason']} onChange={change} />
            </div>
          )}
          <Goals goals={goals} handIn={handIn} setting={setting} now={() => `Random wins ${wins} now.`} />
        </>
      }
    >
      <Controls parameters={contestParameters} setting={setting} names={['trials', 'dimensions', 'others', 'width']} onChange={change} />
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={own.outcome} finding={own.finding} onDrive={setDriving} />
      <div className="panels panels-3">
        {result ? (
          searches.map((search) => (
            <Search key={search} contest={result} search={search} own={search === drivenSearch ? own.tried : undefined} />
          ))
        ) : (
          <Waiting height={384} />
        )}
      </div>
      <div className="panels">
        <div className="panel">
          <p className="panel-head">
            One contest can go either way, so hold {repeats}
            <span className="muted">each on a fresh surface of this kind</span>
          </p>
          {result ? (
            <SpreadChart
              summary={`Median best over ${repeats} contests: ${searches.map((each) => `${names[each]} ${result.over[each].median.toFixed(3)}`).join(', ')}.`}
              name="best score found; bar: middle 80 %; pointer: the contest above"
              low={worst}
              high={1}
              rows={searches.map((each) => ({
                name: names[each],
                colour: colours[each],
                values: result.over[each].best,
                median: result.over[each].median,
                low: result.over[each].low,
                high: result.over[each].high,
                here: result.one[each].scores[result.one[each].best],
                note: `median ${result.over[each].median.toFixed(3)}`,
              }))}
            />
          ) : (
            <Waiting height={240} />
          )}
        </div>
        <div className="panel">
          <p className="panel-head">
            How often random wins{' '}
            <span translate="no" className="computed">
              {wins}
            </span>{' '}
            <span className="muted">{interval}</span>
          </p>
          {byBudget.result ? (
            <SeriesChart
              summary={`Share of contests that random wins, by trials: ${byBudget.result.budgets.map(({ trials, share }) => `${trials}: ${percent(share)}`).join(', ')}.`}
              x={{ name: 'trials each; bars: 95 % interval', low: 0, high: 68, ticks: [...budgets] }}
              y={{ name: 'share of contests', low: 0, high: 1, ticks: [0, 0.5, 1] }}
              series={[
                {
                  name: 'random wins',
                  colour: 'ink',
                  dots: 'filled',
                  named: false,
                  points: byBudget.result.budgets.map(({ trials, share }) => ({ x: trials, y: share })),
                },
                {
                  name: 'interval',
                  colour: 'ink',
                  line: false,
                  named: false,
                  points: byBudget.result.budgets.map(({ trials, share, interval: { low, high } }) => ({ x: trials, y: share, low, high })),
                },
              ]}
              marks={[{ along: 'y', at: 0.5, name: 'a coin toss' }]}
              here={here && { x: here.trials, y: here.share }}
              height={240}
            />
          ) : (
            <Waiting height={240} />
          )}
        </div>
      </div>
    </SimulationFrame>
  )
}
