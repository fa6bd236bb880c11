'use client'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { type CheckOutcome, loopFaults, type LoopFault, type SanityCheck, sanityChecks } from '@lib/core/experiments/overfitBatch'
import { choiceOf, type Parameters, seedOf } from '@lib/domain/challenge'
import type { SimulationProps } from '@lib/domain/simulation'
import { Icon } from '@lib/ui/Icon'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { Waiting } from '../../../simulations/Waiting'
import { useSetting } from '../../../simulations/useSetting'

const faultNames: Readonly<Record<LoopFault, string>> = {
  none: 'no bug',
  zero_learning_rate: 'learning rate 0',
  shuffled_labels: 'labels shuffled',
  flipped_gradient: 'gradient flipped',
  frozen_layer: 'first layer frozen',
  dead_units: 'dead units',
}
const checkNames: Readonly<Record<SanityCheck, string>> = {
  one_batch: 'One batch by heart',
  loss_falls: 'Loss falls',
  larger_is_lower: 'Larger is lower',
  fresh_examples: 'Fresh vans',
}

const parameters: Parameters<'fault' | 'examples' | 'steps' | 'width' | 'seed'> = {
  fault: choiceOf(
    'Planted bug',
    loopFaults.map((fault) => faultNames[fault]),
  ),
  examples: { label: 'Vans in the batch', minimum: 4, maximum: 128, step: 4, initial: 32 },
  steps: { label: 'Steps', minimum: 50, maximum: 400, step: 50, initial: 200 },
  width: { label: 'Hidden units', minimum: 2, maximum: 48, step: 2, initial: 16 },
  seed: seedOf(1),
}
const presets = [
  { name: 'Sound', values: { fault: 0 } },
  { name: 'Shuffled labels', values: { fault: 2 } },
  { name: 'Frozen layer', values: { fault: 4 } },
] as const
const highest = 1.6

const CheckCell = ({ outcome }: { readonly outcome: CheckOutcome | undefined }) => (
  <td className="check-cell" data-passes={outcome?.passes}>
    {outcome ? (
      <>
        <Icon name={outcome.passes ? 'check' : 'cross'} /> <span className="visually-hidden">{outcome.passes ? 'passes' : 'fails'}</span>{' '}
        <span translate="no" className="code">
          {outcome.measured.toFixed(2)}
        </span>
      </>
    ) : (
      '…'
    )}
  </td>
)

/** One batch, a bug if one likes, and what each sanity check says of it. */
export function OverfitOneBatch({ figure }: SimulationProps) {
  const { setting, change, reset } = useSetting('overfit-one-batch', parameters)
  const fault = loopFaults[setting.fault] ?? 'none'
  const run = useExperiment('overfitBatch', { ...setting, fault })
  const { result } = run
  const own = result?.outcomes[fault]
  const caught = own?.filter(({ passes }) => !passes).map(({ check }) => checkNames[check].toLowerCase())
  const summary = result
    ? `With ${faultNames[fault]}, the loss on ${setting.examples} vans ends at ${result.losses.at(-1)?.toFixed(3)}.${caught ? (caught.length > 0 ? ` What fails: ${caught.join('; ')}.` : ' No check fails.') : ''}`
    : ''
  return (
    <SimulationFrame
      name="overfit-one-batch"
      figure={figure}
      title="Each check sees some bugs, and is blind to others"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[run]}
      table={() => ({
        caption: 'Loss on the batch, step by step',
        header: ['step', 'loss'],
        rows: result?.losses.map((loss, i) => [i + 1, loss.toFixed(5)]) ?? [],
      })}
      summary={summary}
    >
      <Controls parameters={parameters} setting={setting} names={['fault', 'examples', 'steps', 'width']} onChange={change} />
      <div className="panels">
        <Panel
          title="Loss on the one batch"
          value={result?.losses.at(-1)?.toFixed(3)}
          note={
            result
              ? `accuracy on it ${result.accuracy.toFixed(2)}, on fresh vans ${result.freshAccuracy.toFixed(2)}, of the constant ${result.constantAccuracy.toFixed(2)}`
              : ''
          }
        >
          {result ? (
            <SeriesChart
              summary={summary}
              x={{ name: 'step', low: 1, high: Math.max(2, result.losses.length) }}
              y={{ name: 'cross-entropy; higher losses are drawn at the edge', low: 0, high: highest, ticks: [0, 0.5, 1, 1.5] }}
              series={[{ name: 'loss', colour: '1', named: false, points: result.losses.map((y, i) => ({ x: i + 1, y })) }]}
              marks={[
                { along: 'y', at: result.nothingKnown, name: 'knowing nothing' },
                { along: 'y', at: 0.1, name: 'by heart' },
              ]}
              height={300}
            />
          ) : (
            <Waiting height={300} />
          )}
        </Panel>
        <Panel title="Which check catches which bug" note="each trained afresh, with what was measured">
          <ScrollRegion className="check-table" label="Checks by bug">
            <table>
              <thead>
                <tr>
                  <th scope="col">Bug</th>
                  {sanityChecks.map((check) => (
                    <th key={check} scope="col">
                      {checkNames[check]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {loopFaults.map((each) => (
                  <tr key={each} data-here={each === fault}>
                    <th scope="row">{faultNames[each]}</th>
                    {sanityChecks.map((check) => (
                      <CheckCell key={check} outcome={result?.outcomes[each]?.find((outcome) => outcome.check === check)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Panel>
      </div>
    </SimulationFrame>
  )
}
