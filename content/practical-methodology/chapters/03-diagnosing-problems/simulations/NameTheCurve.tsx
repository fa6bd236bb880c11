'use client'
import { useMemo, useState } from 'react'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { type RunFault, runFaults, sickTarget } from '@lib/core/experiments/sickRun'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { seedOf, type Parameters } from '@lib/domain/challenge'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { Icon } from '@lib/ui/Icon'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { useExperiment } from '../../../simulations/useExperiment'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { useSetting } from '../../../simulations/useSetting'

interface Wording {
  readonly name: string
  readonly cure: string
  readonly sign: string
}

const wordings: Readonly<Record<RunFault, Wording>> = {
  underfitting: {
    name: 'It underfits',
    cure: 'More capacity, or less regularisation',
    sign: 'Both losses have come to rest close together, above the target.',
  },
  overfitting: {
    name: 'It overfits',
    cure: 'More data, or more regularisation',
    sign: 'Training is far below the target, and validation has never been near it.',
  },
  stop_earlier: {
    name: 'It trained too long',
    cure: 'Stop earlier, and keep the best epoch',
    sign: 'Validation was below the target, and has risen since while training went on falling.',
  },
  rate_too_large: {
    name: 'Its steps are too long',
    cure: 'A learning rate ten times smaller',
    sign: 'The losses jump up and down and get nowhere.',
  },
  rate_too_small: {
    name: 'Its steps are too short',
    cure: 'A learning rate ten times larger',
    sign: 'Both losses creep down, smoothly, and are still on their way.',
  },
  fine: {
    name: 'Nothing ails it',
    cure: 'Leave it as it is',
    sign: 'Validation has come down to the target, and training is not far below.',
  },
}

const parameters: Parameters<'seed'> = { seed: seedOf(1) }
const highest = 1.6

interface Answers {
  readonly seed: number
  readonly diagnosis?: RunFault
  readonly cure?: RunFault
}

interface AskProps {
  readonly legend: string
  readonly words: 'name' | 'cure'
  readonly chosen: RunFault | undefined
  readonly fault: RunFault | undefined
  onChoose(fault: RunFault): void
}

/** Six answers, of which the first stays. */
const Ask = ({ legend, words, chosen, fault, onChoose }: AskProps) => (
  <fieldset className="ask">
    <legend>{legend}</legend>
    {runFaults.map((each) => (
      <button
        key={each}
        type="button"
        className="button"
        aria-pressed={chosen === each}
        disabled={fault === undefined || chosen !== undefined}
        data-right={chosen !== undefined && each === fault}
        onClick={() => onChoose(each)}
      >
        {chosen !== undefined && each === fault && <Icon name="check" />}
        {chosen === each && each !== fault && <Icon name="cross" />}
        {wordings[each][words]}
      </button>
    ))}
  </fieldset>
)

const patience = 5
const spoken = (epoch: number | null) => (epoch === null ? 'never' : `after epoch ${epoch + 1}`)

/** Where the reader's program would have stopped the run, beside where the course would. */
function useOwnStop(program: OwnProgram | undefined, losses: readonly number[] | undefined) {
  const calls = useMemo(() => (losses ? [{ args: [losses, patience, 0] }] : undefined), [losses])
  const outcome = useOwnProgram(program, calls)
  const value = outcome?.kind === 'returned' ? (outcome.values[0] as { stopEpoch?: unknown; bestEpoch?: unknown } | null) : undefined
  const epochOf = (epoch: unknown) => (typeof epoch === 'number' && Number.isInteger(epoch) ? epoch : null)
  const own = value && { stop: epochOf(value.stopEpoch), best: epochOf(value.bestEpoch) }
  const { stopEpoch, bestEpoch } = stopEarly(losses ?? [], { patience })
  const finding =
    own && own.stop === stopEpoch && own.best === bestEpoch
      ? `With a patience of ${patience} your program stops ${spoken(own.stop)}, and keeps the model ${spoken(own.best)}, as the course does.`
      : `With a patience of ${patience} your program stops ${spoken(own?.stop ?? null)} and keeps the model ${spoken(own?.best ?? null)}; the course stops ${spoken(stopEpoch)} and keeps the model ${spoken(bestEpoch)}.`
  return { outcome, own, finding }
}

/** A real run with a hidden fault: say what ails it, and what would help. */
export function NameTheCurve({ figure, ownPrograms }: SimulationProps) {
  const { setting, change, reset } = useSetting('name-the-curve', parameters)
  const { seed } = setting
  const run = useExperiment('sickRun', { seed })
  const [answers, setAnswers] = useState<Answers>({ seed })
  const [tally, setTally] = useState({ right: 0, asked: 0 })
  const { state } = run
  const result = state === 'done' ? run.result : undefined
  const [driving, setDriving] = useState<string>()
  const stop = useOwnStop(driving ? ownPrograms[driving] : undefined, result?.validation)
  const current: Answers = answers.seed === seed ? answers : { seed }
  const answer = (which: 'diagnosis' | 'cure') => (fault: RunFault) => {
    setAnswers({ ...current, [which]: fault })
    setTally((before) => ({ right: before.right + Number(fault === result?.fault), asked: before.asked + 1 }))
  }
  const open = current.diagnosis !== undefined && current.cure !== undefined && result
  const last = result?.train.length ?? 2
  const summary = result
    ? `Training loss goes from ${result.train[0]?.toFixed(2)} to ${result.train.at(-1)?.toFixed(2)} over ${last} epochs; validation from ${result.validation[0]?.toFixed(2)} to ${result.validation.at(-1)?.toFixed(2)}, with ${Math.min(...result.validation).toFixed(2)} at its lowest. The target is ${sickTarget}.`
    : ''
  return (
    <SimulationFrame
      name="name-the-curve"
      figure={figure}
      title="A real run, and something may ail it: what?"
      seed={seed}
      onSeed={(next) => change({ seed: next })}
      onReset={reset}
      address={() => location.href}
      work={[run]}
      table={() => ({
        caption: 'Losses of the run',
        header: ['epoch', 'training', 'validation'],
        rows: result?.train.map((loss, i) => [i + 1, loss.toFixed(4), result.validation[i]?.toFixed(4) ?? '']) ?? [],
      })}
      summary={summary}
    >
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={stop.outcome} finding={stop.finding} onDrive={setDriving} />
      <div className="panels">
        <Panel title="Losses by epoch" note="trained on your machine, on the vans; a new sample is a new run">
          {result ? (
            <SeriesChart
              summary={summary}
              x={{ name: 'epoch', low: 1, high: last }}
              y={{ name: 'cross-entropy', low: 0, high: highest, ticks: [0, 0.4, 0.8, 1.2, 1.6] }}
              series={[
                { name: 'training', colour: '2', dashed: true, points: result.train.map((y, i) => ({ x: i + 1, y })) },
                { name: 'validation', colour: '1', points: result.validation.map((y, i) => ({ x: i + 1, y })) },
              ]}
              marks={[
                { along: 'y', at: sickTarget, name: 'target' },
                ...(typeof stop.own?.stop === 'number' ? [{ along: 'x' as const, at: stop.own.stop + 1, name: 'you stop' }] : []),
                ...(typeof stop.own?.best === 'number' ? [{ along: 'x' as const, at: stop.own.best + 1, name: 'you keep' }] : []),
              ]}
              height={320}
            />
          ) : (
            <Waiting height={320} />
          )}
        </Panel>
        <div className="panel asks">
          <Ask legend="What ails it?" words="name" chosen={current.diagnosis} fault={result?.fault} onChoose={answer('diagnosis')} />
          <Ask legend="What would help?" words="cure" chosen={current.cure} fault={result?.fault} onChoose={answer('cure')} />
          <p className="note-line" role="status">
            {open
              ? `${wordings[result.fault].name}: ${wordings[result.fault].sign} ${tally.right} of ${tally.asked} answers right so far. Take a new sample.`
              : 'Answer both; then it says what was done to the run.'}
          </p>
        </div>
      </div>
    </SimulationFrame>
  )
}
