'use client'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { type Instrument, instrumentCosts, instruments, labBudget, type LabReadings } from '@lib/core/experiments/faultLab'
import { initialSetting } from '@lib/domain/challenge'
import type { SimulationProps } from '@lib/domain/simulation'
import { counted } from '@lib/domain/wording'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { useExperiment } from '../../../simulations/useExperiment'
import { instrumentNames, labParameters, usedInstruments } from './labParameters'
import { useSetting } from '../../../simulations/useSetting'

const percent = (share: number) => `${Math.round(100 * share)} %`
const figure2 = (value: number) => (Math.abs(value) >= 1000 ? '> 999' : value.toFixed(2).replace('-0.00', '0.00').replace('-', '−'))

function Losses({ train, validation }: { readonly train: readonly number[]; readonly validation?: readonly number[] }) {
  const points = (losses: readonly number[]) => losses.map((y, i) => ({ x: i + 1, y }))
  return (
    <SeriesChart
      summary={`Training loss from ${figure2(train[0] ?? 0)} to ${figure2(train.at(-1) ?? 0)}.`}
      x={{ name: 'epoch', low: 1, high: train.length }}
      y={{ name: 'loss; higher is drawn at the edge', low: 0, high: 2, ticks: [0, 1, 2] }}
      series={[
        { name: 'training', colour: '2', dashed: true, points: points(train) },
        ...(validation ? [{ name: 'validation', colour: '1' as const, points: points(validation) }] : []),
      ]}
      height={190}
    />
  )
}

interface ColumnsProps {
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[]
}

const Columns = ({ rows }: ColumnsProps) => (
  <table className="lab-table">
    <thead>
      <tr>
        <th scope="col">Column</th>
        {rows[0]?.values.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
          <th key={i} scope="col" className="number">
            {i + 1}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, values }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {values.map((value, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
            <td key={i} translate="no" className="number code">
              {figure2(value)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** What each instrument shows, in its own way. */
const views: { readonly [Name in Instrument]: (reading: LabReadings[Name]) => React.ReactNode } = {
  inputs: ({ trainMean, trainDeviation, validationMean, validationDeviation }) => (
    <Columns
      rows={[
        { name: 'mean, training', values: trainMean },
        { name: 'mean, validation', values: validationMean },
        { name: 'deviation, training', values: trainDeviation },
        { name: 'deviation, validation', values: validationDeviation },
      ]}
    />
  ),
  losses: ({ train, validation, trainAccuracy, validationAccuracy }) => (
    <>
      <Losses train={train} validation={validation} />
      <p>
        Accuracy {trainAccuracy.toFixed(2)} on training, {validationAccuracy.toFixed(2)} on validation.
      </p>
    </>
  ),
  predictions: ({ unsteady, confidence, positives }) => (
    <p>
      {percent(unsteady)} of the validation examples are answered otherwise when they are asked again. Mean confidence{' '}
      {confidence.toFixed(2)}; {percent(positives)} are put into class 1.
    </p>
  ),
  activations: ({ stuck, mean, deviation }) => (
    <p>
      {percent(stuck)} of the hidden units give 0 for every example. Their mean is {figure2(mean)}, their deviation {figure2(deviation)}.
    </p>
  ),
  labels: ({ odd }) => <p>{percent(odd)} of the training labels are not that of most of their seven nearest neighbours.</p>,
  one_batch: ({ losses }) => (
    <>
      <Losses train={losses} />
      <p>
        After {losses.length} steps on 32 examples: {figure2(losses.at(-1) ?? 0)}.
      </p>
    </>
  ),
  gradient_check: ({ agreement, stepLength }) => (
    <p>
      The direction that is followed agrees with finite differences to a cosine of {agreement.toFixed(3)}. A step is {stepLength} times the
      gradient, or of that size with Adam.
    </p>
  ),
  ablation: ({ train, validation }) => (
    <Columns
      rows={[
        { name: 'training accuracy without it', values: train },
        { name: 'validation accuracy without it', values: validation },
      ]}
    />
  ),
}

function Reading({ instrument, readings }: { readonly instrument: Instrument; readonly readings: Partial<LabReadings> | undefined }) {
  const reading = readings?.[instrument]
  const view = views[instrument] as (reading: LabReadings[Instrument]) => React.ReactNode
  return (
    <Panel title={instrumentNames[instrument]} note={counted(instrumentCosts[instrument], 'hour', 'hours')}>
      {reading ? view(reading) : <p className="muted">Being read …</p>}
    </Panel>
  )
}

/** A network with one hidden fault, and instruments that cost time. */
export function TheLab({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('the-lab', labParameters)
  const used = usedInstruments(setting)
  const lab = useExperiment('faultLab', used.length > 0 ? { seed: setting.seed, instruments: used } : undefined)
  const hours = used.reduce((sum, each) => sum + instrumentCosts[each], 0)
  // A new case has not been looked at.
  const open = (seed: number) => change({ ...initialSetting(labParameters), seed })
  const summary = `Case ${setting.seed}. ${used.length === 0 ? 'No instrument has been used.' : `${used.map((each) => instrumentNames[each]).join(', ')}: ${hours} of ${labBudget} hours.`}`
  return (
    <SimulationFrame
      name="the-lab"
      figure={figure}
      title="Something is wrong with this network, and nothing says so"
      seed={setting.seed}
      onSeed={open}
      onReset={reset}
      address={() => location.href}
      work={used.length > 0 ? [lab] : []}
      table={() => ({
        caption: 'What the instruments have shown',
        header: ['instrument', 'reading'],
        rows: used.map((each) => [instrumentNames[each], JSON.stringify(lab.result?.[each] ?? null)]),
      })}
      summary={summary}
      foot={
        <>
          <div className="goal-controls">
            <Controls parameters={labParameters} setting={setting} names={['diagnosis']} onChange={change} />
          </div>
          <Goals goals={goals} handIn={handIn} setting={setting} />
        </>
      }
    >
      <div className="lab-bench">
        <p className="lab-hours">
          <span translate="no" className="computed">
            {hours}
          </span>{' '}
          of {labBudget} hours
          <span className="gauge">
            <i style={{ width: `${Math.min(100, (100 * hours) / labBudget)}%` }} />
          </span>
        </p>
        <div className="lab-instruments" role="group" aria-label="Instruments">
          {instruments.map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              disabled={setting[each] === 1}
              aria-pressed={setting[each] === 1}
              onClick={() => change({ [each]: 1 })}
            >
              {instrumentNames[each]}{' '}
              <span translate="no" className="code">
                {instrumentCosts[each]} h
              </span>
            </button>
          ))}
        </div>
      </div>
      <div className="panels lab-readings">
        {used.length === 0 ? (
          <p className="muted">Four columns, two classes, a network with 12 hidden units, and one fault. Choose an instrument.</p>
        ) : (
          used.map((each) => <Reading key={each} instrument={each} readings={lab.result} />)
        )}
      </div>
    </SimulationFrame>
  )
}
