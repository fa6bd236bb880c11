'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExperimentPool } from './ExperimentPool'

export interface Job<Result> {
  /** the last that is known, of this input or, while it is being computed, of the one before */
  readonly result: Result | undefined
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  /** done so far, in [0, 1] */
  readonly share: number
  /** whether it takes longer than one would wait for */
  readonly slow: boolean
  /** what went wrong */
  readonly problem?: string | undefined
  cancel(): void
  again(): void
}

const slowMs = 10_000

interface State {
  readonly key: string
  readonly state: Job<unknown>['state']
  readonly share: number
  readonly slow: boolean
  readonly problem?: string
}

/**
 * A computation in the pool for what the page asks at the moment. A change of the input stops the one before, and its results are dropped.
 * @param input undefined while there is nothing to compute
 */
export function useJob<Result>(pool: ExperimentPool, name: string, input: object | undefined): Job<Result> {
  const key = input === undefined ? '' : `${name} ${JSON.stringify(input)}`
  const [tries, setTries] = useState(0)
  const [result, setResult] = useState<Result>()
  const stopNow = useRef<() => void>(undefined)
  const [state, setState] = useState<State>({ key, state: 'running', share: 0, slow: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the input, and another try runs again
  useEffect(() => {
    if (key === '') return
    const begun: State = { key, state: 'running', share: 0, slow: false }
    setState(begun)
    const alarm = setTimeout(() => setState((before) => (before.key === key ? { ...before, slow: true } : before)), slowMs)
    const stop = pool.run(name, input, (reply) => {
      if (reply.kind === 'progress') {
        setState((before) => ({ ...before, share: reply.share }))
        if (reply.soFar !== undefined) setResult(reply.soFar as Result)
        return
      }
      clearTimeout(alarm)
      if (reply.kind === 'done') {
        setResult(reply.result as Result)
        setState({ key, state: 'done', share: 1, slow: false })
      } else if (reply.kind === 'failed') setState({ ...begun, state: 'failed', problem: reply.message })
    })
    stopNow.current = () => {
      clearTimeout(alarm)
      stop()
      setState({ ...begun, state: 'cancelled' })
    }
    return () => {
      clearTimeout(alarm)
      stop()
    }
  }, [pool, name, key, tries])

  const cancel = useCallback(() => stopNow.current?.(), [])
  const again = useCallback(() => setTries((before) => before + 1), [])
  const current = state.key === key ? state : { key, state: 'running' as const, share: 0, slow: false }
  return { result, ...current, cancel, again }
}
