'use client'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { HostedGoal, OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { handInSetting } from '../actions'
import type { MadePrediction } from '@app/_components/localPredictions'
import { isClosed } from '@app/_components/localWork'
import { notLoaded } from '@lib/sandbox/browser/notLoaded'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import type { HostedProgram } from './HostedProgram'
import { useNear } from './useNear'
import { usePrediction } from './usePrediction'

interface SimulationIslandProps {
  readonly name: string
  readonly figure: string
  readonly title: string
  readonly goals: readonly HostedGoal[]
  readonly standing: SimulationProps['standing']
  readonly programs: readonly HostedProgram[]
  /** the account, if there is one */
  readonly userId: string | undefined
  /** the prediction that uncovers the figure */
  readonly prediction: { readonly id: string; readonly made: MadePrediction | undefined } | undefined
}

/** A program as a figure calls it. The sandbox is loaded when it is asked for. */
const drivenBy = (program: HostedProgram, owner: string | undefined): OwnProgram => ({
  exercise: program.exercise,
  href: program.href,
  call: async (calls) => {
    const loaded = await import('./runOwnProgram').catch(() => undefined)
    return loaded ? loaded.runOwnProgram(program, owner, calls) : { kind: 'failed', reason: notLoaded }
  },
})

type Island = Omit<SimulationIslandProps, 'prediction'>

/** A place in the page that a simulation comes to when the reader does. Where something is to be predicted first, it stays covered until then. */
export function SimulationIsland({ prediction, ...island }: SimulationIslandProps) {
  return prediction ? <Covered {...island} prompt={prediction.id} made={prediction.made} /> : <Uncovered {...island} />
}

function Covered({ prompt, made, ...island }: Island & { readonly prompt: string; readonly made: MadePrediction | undefined }) {
  const { prediction, change } = usePrediction(island.userId, prompt, made)
  if (isClosed(prediction)) return <Uncovered {...island} />
  return (
    <div id={`figure-${island.name}`} className="simulation">
      <Waiting {...island}>
        <p className="cover-note">
          Say first what you expect: the question stands above. The figure opens when you have locked your answer in.
          <button type="button" className="button" onClick={() => change({ skipped: true })}>
            Open it without a prediction
          </button>
        </p>
      </Waiting>
    </div>
  )
}

function Waiting({
  figure,
  title,
  busy,
  children,
}: Pick<Island, 'figure' | 'title'> & { readonly busy?: boolean; readonly children: ReactNode }) {
  return (
    <section className="instrument instrument-waiting" aria-busy={busy} aria-label={`Figure ${figure}: ${title}`}>
      <header className="instrument-head">
        <h3>
          <span className="figure-number">Figure {figure}</span>
          {title}
        </h3>
      </header>
      <div className="instrument-body">{children}</div>
    </section>
  )
}

function Uncovered({ name, figure, title, goals, standing, programs, userId }: Island) {
  const ownPrograms = useMemo(
    () => Object.fromEntries(programs.map((program) => [program.exercise, drivenBy(program, userId)])),
    [programs, userId],
  )
  const [ref, near] = useNear<HTMLDivElement>()
  const load = useCallback(async () => (await import('./simulations')).simulations[name]?.(), [name])
  const { value: Simulation, failed } = useLoaded(near && load)
  return (
    <div ref={ref} id={`figure-${name}`} className={`simulation simulation-${name}`}>
      {Simulation ? (
        <Simulation
          figure={figure}
          goals={goals}
          standing={standing}
          ownPrograms={ownPrograms}
          handIn={userId ? (assessment, setting) => handInSetting({ owner: userId, assessment, setting: { ...setting } }) : undefined}
        />
      ) : (
        <Waiting figure={figure} title={title} busy={!failed}>
          {failed ? <NotLoaded what="The figure" {...failed} /> : <p className="muted">The instrument is being set up …</p>}
        </Waiting>
      )}
    </div>
  )
}
