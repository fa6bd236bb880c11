'use client'
import { useEffect, useState } from 'react'
import type { OwnCall, OwnOutcome, OwnProgram } from '@lib/domain/simulation'

/** A figure that is being moved asks only when it comes to rest. */
const restMs = 150

/**
 * What the reader's own program makes of some calls, anew whenever they change.
 * @param calls undefined while it is not asked
 * @returns undefined while it runs, or is not asked
 */
export function useOwnProgram(program: OwnProgram | undefined, calls: readonly OwnCall[] | undefined): OwnOutcome | undefined {
  const [outcome, setOutcome] = useState<OwnOutcome>()
  const key = calls === undefined ? undefined : JSON.stringify(calls)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the calls
  useEffect(() => {
    if (!program || !calls) {
      setOutcome(undefined)
      return
    }
    let current = true
    const rest = setTimeout(async () => {
      const next = await program.call(calls)
      if (current) setOutcome(next)
    }, restMs)
    return () => {
      current = false
      clearTimeout(rest)
    }
  }, [program, key])
  return outcome
}
