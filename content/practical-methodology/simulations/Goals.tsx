'use client'
import { useState } from 'react'
import type { GoalOutcome, Setting } from '@lib/domain/challenge'
import type { HostedGoal, SimulationProps } from '@lib/domain/simulation'
import { Icon } from '@lib/ui/Icon'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface GoalsProps {
  readonly goals: readonly HostedGoal[]
  readonly handIn: SimulationProps['handIn']
  readonly setting: Setting
  /** where one stands, in a sentence */
  now?(goal: string): string
}

/** The goals of a simulation. What is handed in is the setting alone: the server computes what comes of it. */
export const Goals = ({ goals, handIn, setting, now }: GoalsProps) =>
  goals.map((goal) => (
    <GoalBar
      key={goal.key}
      title={goal.title}
      met={goal.met}
      now={now?.(goal.id) ?? ''}
      handIn={handIn && (() => handIn(goal.key, setting))}
    />
  ))

interface GoalBarProps {
  readonly title: string
  readonly met: boolean
  readonly now: string
  readonly handIn: (() => ReturnType<NonNullable<SimulationProps['handIn']>>) | undefined
}

function GoalBar({ title, met, now, handIn }: GoalBarProps) {
  const [state, setState] = useState<{ outcome?: GoalOutcome; problem?: string }>({})
  const [busy, once] = useOneAtATime()
  const done = met || state.outcome?.met === true
  const send = () =>
    once(async () => {
      if (!handIn) return
      setState({})
      try {
        const answer = await handIn()
        setState(answer.ok ? { outcome: answer.value } : { problem: answer.message })
      } catch {
        setState({ problem: 'The server could not be reached. Hand it in again when it can.' })
      }
    })
  return (
    <div className="goal">
      <p>
        <b>Challenge.</b> {title} <span className="muted">{now}</span>
      </p>
      <div role="status">
        {done && (
          <span className="verdict verdict-right">
            <Icon name="check" /> Met
          </span>
        )}{' '}
        {state.outcome?.finding ?? state.problem}
      </div>
      {handIn ? (
        <button type="button" className="button" aria-disabled={busy} onClick={send}>
          {busy ? 'Computing …' : 'Hand in this setting'}
        </button>
      ) : (
        <a
          className="button"
          href={`/sign-in?next=${typeof location === 'undefined' ? '' : encodeURIComponent(location.pathname + location.search)}`}
        >
          Sign in to hand it in
        </a>
      )}
    </div>
  )
}
