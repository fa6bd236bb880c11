'use client'
import { type ComponentType, useEffect, useState } from 'react'
import type { HostedGoal, SimulationProps } from '@lib/domain/simulation'
import { handInSetting } from '../actions'
import { useNear } from './useNear'

const simulations: Readonly<Record<string, () => Promise<ComponentType<SimulationProps>>>> = {
  threshold: () =>
    import('@content/practical-methodology/chapters/01-performance-metrics/simulations/Threshold').then((module) => module.Threshold),
  outliers: () =>
    import('@content/practical-methodology/chapters/01-performance-metrics/simulations/Outliers').then((module) => module.Outliers),
}

interface SimulationIslandProps {
  readonly name: string
  readonly figure: string
  readonly title: string
  readonly goals: readonly HostedGoal[]
  readonly signedIn: boolean
}

/** A place in the page that a simulation comes to when the reader does. */
export function SimulationIsland({ name, figure, title, goals, signedIn }: SimulationIslandProps) {
  const [ref, near] = useNear<HTMLDivElement>()
  const [state, setState] = useState<{ Simulation?: ComponentType<SimulationProps>; failed?: boolean }>({})
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try loads again
  useEffect(() => {
    if (!near) return
    simulations[name]?.()
      .then((Simulation) => setState({ Simulation }))
      .catch(() => setState({ failed: true }))
  }, [near, name, tries])
  const { Simulation, failed } = state
  return (
    <div ref={ref} id={`figure-${name}`} className={`simulation simulation-${name}`}>
      {Simulation ? (
        <Simulation
          figure={figure}
          goals={goals}
          handIn={signedIn ? (assessment, setting) => handInSetting({ assessment, setting: { ...setting } }) : undefined}
        />
      ) : (
        <section className="instrument instrument-waiting" aria-busy={!failed}>
          <header className="instrument-head">
            <h3>
              <span className="figure-number">Figure {figure}</span>
              {title}
            </h3>
          </header>
          <p className="muted instrument-body">
            {failed ? (
              <>
                The figure could not be loaded.{' '}
                <button type="button" className="button" onClick={() => setTries(tries + 1)}>
                  Try again
                </button>
              </>
            ) : (
              'The instrument is being set up …'
            )}
          </p>
        </section>
      )}
    </div>
  )
}
