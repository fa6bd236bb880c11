import { requireInteger, requirePositive, requireWithin } from '../requirements'
import { leastLosses } from './successiveHalving'

/** One training of one configuration, as a worker did it. */
export interface Job {
  readonly worker: number
  readonly configuration: number
  readonly rung: number
  /** resource that the configuration has had in all when the job ends */
  readonly resource: number
  /** in the unit of `duration` */
  readonly start: number
  readonly end: number
  readonly loss: number
}

export interface AshaSettings {
  /** how many train at once, ≥ 1 */
  readonly workers: number
  /** resource of the first rung, > 0 */
  readonly least: number
  /** the largest resource, ≥ least */
  readonly most: number
  readonly eta: number
  /** no job starts at this time or later */
  readonly until: number
  /** how long a configuration takes for so much resource more; by default the resource itself */
  readonly duration?: (configuration: number, resource: number) => number
}

/**
 * Asynchronous successive halving in simulated time: a worker that is free promotes a configuration that is among the best 1/η of its rung
 * so far, the highest rung first, or else starts a new one. Nobody waits for a rung to fill.
 * @param train trains a configuration to the resource in all, and gives its loss; asked in the order in which jobs end
 * @returns a generator of jobs in the order in which they end
 * @throws CoreError `out_of_range`
 * @see Li et al. 2020
 * @example [...asha({ workers: 1, least: 1, most: 3, eta: 3, until: 3 }, () => 0)].length; // => 3
 */
export function* asha(settings: AshaSettings, train: (configuration: number, resource: number) => number): Generator<Job> {
  const { workers, least, most, eta, until, duration = (_, resource) => resource } = settings
  requireInteger(workers, 1, 1e6, 'workers')
  requirePositive(least, 'least')
  requireInteger(eta, 2, 1e6, 'eta')
  requirePositive(until, 'until')
  requireWithin(most, least, Number.MAX_VALUE, 'most')
  let top = 0
  while (least * eta ** (top + 1) <= most) top++
  const finished: { readonly configuration: number; readonly loss: number }[][] = Array.from({ length: top + 1 }, () => [])
  const promoted: Set<number>[] = Array.from({ length: top + 1 }, () => new Set())
  let started = 0
  const running: Omit<Job, 'loss'>[] = []

  const next = (worker: number, start: number): Omit<Job, 'loss'> => {
    for (let rung = top - 1; rung >= 0; rung--) {
      const done = finished[rung] as { configuration: number; loss: number }[]
      const best = leastLosses(
        done.map(({ loss }) => loss),
        Math.floor(done.length / eta),
      )
      const position = best.find((i) => !promoted[rung]?.has((done[i] as { configuration: number }).configuration))
      if (position === undefined) continue
      const { configuration } = done[position] as { configuration: number }
      promoted[rung]?.add(configuration)
      const [had, resource] = [least * eta ** rung, least * eta ** (rung + 1)]
      return { worker, configuration, rung: rung + 1, resource, start, end: start + duration(configuration, resource - had) }
    }
    const configuration = started++
    return { worker, configuration, rung: 0, resource: least, start, end: start + duration(configuration, least) }
  }

  for (let worker = 0; worker < workers; worker++) running.push(next(worker, 0))
  while (running.length > 0) {
    const first = running.reduce((a, b) => (b.end < a.end || (b.end === a.end && b.worker < a.worker) ? b : a))
    running.splice(running.indexOf(first), 1)
    const job = { ...first, loss: train(first.configuration, first.resource) }
    finished[job.rung]?.push({ configuration: job.configuration, loss: job.loss })
    yield job
    if (job.end < until) running.push(next(job.worker, job.end))
  }
}
