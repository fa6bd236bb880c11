'use client'
import { ExperimentPool } from '@lib/charts/ExperimentPool'
import { type Job, useJob } from '@lib/charts/useJob'
import type { Experiment } from '@lib/core/experiments/Experiment'
import type { experiments } from './experiments'

type Experiments = typeof experiments
type InputOf<Each> = Each extends Experiment<infer Input, unknown> ? Input : never
type ResultOf<Each> = Each extends Experiment<never, infer Result> ? Result : never

let pool: ExperimentPool | undefined

/** One worker is left to the page itself where there are only two processors. */
const openPool = () =>
  new ExperimentPool(
    Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1)),
    () => new Worker(new URL('./experiments.worker.ts', import.meta.url), { type: 'module' }),
  )

/** What an experiment of the core gives for this input, computed beside the page. */
export function useExperiment<Name extends keyof Experiments>(
  name: Name,
  input: InputOf<Experiments[Name]> | undefined,
): Job<ResultOf<Experiments[Name]>> {
  pool ??= openPool()
  return useJob(pool, name, input as object | undefined)
}
