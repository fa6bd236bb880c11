'use client'
import { type PointerEvent, useId, useRef } from 'react'
import type { Plot } from '@lib/domain/plot'
import { LinePlot, scalesOf } from '@lib/charts/LinePlot'
import { OptionList } from './Choices'
import type { QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

const named = (names: readonly string[]) => names.join(', ')
const number = (value: number) => String(Number(value.toPrecision(3)))

/** What can be heard of a plot: its curves, with where each begins and ends and what lies at its bottom. */
function spoken({ xName, yName, series, x }: Plot): string {
  const each = series.map(({ name, y }) => {
    const lowest = Math.min(...y)
    return `${name} begins at ${number(y[0] ?? 0)}, has its lowest value ${number(lowest)} at ${number(x[y.indexOf(lowest)] ?? 0)} and ends at ${number(y.at(-1) ?? 0)}`
  })
  return `${yName} against ${xName}. ${each.join('; ')}.`
}

/** The values behind a plot, for those who would rather read them. At most 25 rows. */
function PlotTable({ plot }: { readonly plot: Plot }) {
  const every = Math.ceil(plot.x.length / 25)
  return (
    <details className="plot-table">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{plot.xName}</th>
            {plot.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plot.x.map(
            (value, i) =>
              i % every === 0 && (
                <tr key={value}>
                  <td>{number(value)}</td>
                  {plot.series.map(({ name, y }) => (
                    <td key={name}>{number(y[i] ?? 0)}</td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </details>
  )
}

export function HotSpot({ body: { plot, pick }, response, feedback, locked, onChange }: QuestionProps<'hot-spot'>) {
  const id = useId()
  const area = useRef<HTMLDivElement>(null)
  const dragged = useRef<number>(undefined)
  const last = plot.x.length - 1
  const { horizontal } = scalesOf(plot)
  const left = (index: number) => 100 * horizontal.place(plot.x[index] ?? 0)
  const from = response?.from ?? last >> 1
  const to = response?.to ?? last >> 1
  const line = feedback?.lines[0]
  const choose = (a: number, b: number) => onChange({ type: 'hot-spot', from: Math.min(a, b), to: Math.max(a, b) })

  /** The point nearest to the pointer. */
  const nearest = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (!box) return 0
    const share = (100 * (event.clientX - box.left)) / box.width
    let best = 0
    for (let i = 1; i <= last; i++) if (Math.abs(left(i) - share) < Math.abs(left(best) - share)) best = i
    return best
  }
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (locked) return
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = nearest(event)
    choose(dragged.current, dragged.current)
  }
  const drag = (event: PointerEvent) => {
    if (dragged.current === undefined) return
    const here = nearest(event)
    choose(pick === 'point' ? here : dragged.current, here)
  }
  const slider = (label: string, value: number, change: (index: number) => void) => (
    <p className="plot-slider">
      <label htmlFor={`${id}-${label}`}>
        {label}:{' '}
        <span translate="no" className="computed">
          {response ? number(plot.x[value] ?? 0) : 'not yet chosen'}
        </span>
      </label>
      <input
        id={`${id}-${label}`}
        type="range"
        min={0}
        max={last}
        value={value}
        disabled={locked}
        aria-valuetext={`${plot.xName} ${number(plot.x[value] ?? 0)}`}
        onChange={(event) => change(Number(event.target.value))}
      />
    </p>
  )
  return (
    <>
      <div className="quiz-plot">
        <LinePlot
          plot={plot}
          summary={spoken(plot)}
          overlay={
            <div
              ref={area}
              className="plot-picker"
              data-locked={locked}
              onPointerDown={press}
              onPointerMove={drag}
              onPointerUp={() => {
                dragged.current = undefined
              }}
            >
              {response && <span className="plot-picked" style={{ left: `${left(from)}%`, width: `${left(to) - left(from)}%` }} />}
            </div>
          }
        />
        {pick === 'point' ? (
          slider('Point', from, (index) => choose(index, index))
        ) : (
          <>
            {slider('From', from, (index) => choose(index, Math.max(index, to)))}
            {slider('To', to, (index) => choose(Math.min(index, from), index))}
          </>
        )}
        <PlotTable plot={plot} />
      </div>
      {line && (
        <div className="quiz-option quiz-number" data-state={stateOf(line)}>
          <Verdict line={line} />
          <Explained line={line} expectedHtml={feedback?.expectedHtml} />
        </div>
      )}
    </>
  )
}

export function Diagnose({ body: { plot, diagnoses, remedies }, response, feedback, locked, onChange }: QuestionProps<'diagnosis'>) {
  const given = { type: 'diagnosis', diagnosis: response?.diagnosis ?? '', remedy: response?.remedy ?? '' } as const
  return (
    <>
      <div className="quiz-plot">
        <LinePlot plot={plot} summary={`${spoken(plot)} Curves: ${named(plot.series.map(({ name }) => name))}.`} />
        <PlotTable plot={plot} />
      </div>
      <OptionList
        legend="What is wrong?"
        visibleLegend
        kind="radio"
        options={diagnoses}
        chosen={new Set([given.diagnosis])}
        feedback={feedback}
        locked={locked}
        onToggle={(diagnosis) => onChange({ ...given, diagnosis })}
      />
      <OptionList
        legend="What would you do first?"
        visibleLegend
        kind="radio"
        options={remedies}
        chosen={new Set([given.remedy])}
        feedback={feedback}
        locked={locked}
        onToggle={(remedy) => onChange({ ...given, remedy })}
      />
    </>
  )
}
