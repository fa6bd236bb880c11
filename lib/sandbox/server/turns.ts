import { poolLimits } from '../limits'

/** How long ago half of what somebody used is forgotten. */
const halfLifeMs = 60_000
/** what is known of somebody who has had no job for so long is forgotten */
const rememberMs = 20 * halfLifeMs
/** what a job is expected to take of somebody of whom nothing is known: it may well be no short one */
const unknownMs = 2 * poolLimits.shortMs

interface Owner<Job> {
  readonly waiting: Job[]
  /** comes before all others, one job at a time */
  first: boolean
  running: number
  /** when its next job began to wait, in the order of all */
  since: number
  /** processor time used, as it counted at `at` */
  usedMs: number
  at: number | undefined
  /** what its next job is expected to take: the last one counts half, the one before it a quarter, and so on */
  expectedMs: number
}

/**
 * Who comes next: of those who have the fewest jobs under way, whoever will have used the least processor time of late when the job is done, as
 * far as can be told from the ones before, then whoever has waited longest. So one account's many jobs hold up another's single one for no longer
 * than that one may take, and twenty of whom nothing is known do not hold up one whose programs are known to be short.
 * @see Demers, Keshav and Shenker 1989: analysis and simulation of a fair queueing algorithm (where the least finish number comes first)
 */
export class Turns<Job> {
  readonly #owners = new Map<string, Owner<Job>>()
  #order = 0
  #waiting = 0

  /** jobs that wait, of all owners */
  get waiting(): number {
    return this.#waiting
  }

  /** Whether a job waits that may run: for each owner the next one is asked about. */
  hasNext(may: (job: Job, name: string) => boolean): boolean {
    return [...this.#owners].some(([name, { waiting }]) => waiting[0] !== undefined && may(waiting[0], name))
  }

  waitingOf(name: string): number {
    return this.#owners.get(name)?.waiting.length ?? 0
  }

  /** @param first whether its owner comes before all others, one job at a time */
  add(name: string, job: Job, first = false): void {
    const owner = this.#owner(name)
    owner.first = first
    if (owner.waiting.length === 0) owner.since = this.#order++
    owner.waiting.push(job)
    this.#waiting++
  }

  /**
   * Takes the next job; `done` has to be called for its owner when it ends.
   * @param now in ms
   * @param may whether a job may run at present
   */
  take(now: number, may: (job: Job, name: string) => boolean = () => true): Job | undefined {
    let best: { readonly owner: Owner<Job>; readonly used: number } | undefined
    for (const [name, owner] of this.#owners) {
      const [job] = owner.waiting
      if (job === undefined || !may(job, name)) continue
      const used = this.usedMs(name, now) + this.expectedMs(name, now)
      if (!best || isBefore(owner, used, best.owner, best.used)) best = { owner, used }
    }
    if (!best) return undefined
    const { owner } = best
    owner.running++
    owner.since = this.#order++
    this.#waiting--
    return owner.waiting.shift()
  }

  /**
   * Counts what a job used; its owner may have another one under way.
   * @param besideMs what it cost beside its own time
   */
  done(name: string, usedMs: number, now: number, besideMs = 0): void {
    const owner = this.#owner(name)
    owner.usedMs = owner.usedMs * remembered(owner, now) + usedMs + besideMs
    owner.expectedMs = owner.at === undefined ? usedMs : (this.expectedMs(name, now) + usedMs) / 2
    owner.at = now
    owner.running--
    this.#forget(now)
  }

  /** Processor time that somebody has used of late, older use counting less. */
  usedMs(name: string, now: number): number {
    const owner = this.#owners.get(name)
    return owner ? owner.usedMs * remembered(owner, now) : 0
  }

  /** Processor time that somebody's next job is expected to take. A long one is forgotten as what was used is: nobody waits for ever. */
  expectedMs(name: string, now: number): number {
    const owner = this.#owners.get(name)
    if (!owner) return unknownMs
    return owner.expectedMs <= unknownMs ? owner.expectedMs : unknownMs + (owner.expectedMs - unknownMs) * remembered(owner, now)
  }

  /** Takes away everything that waits. */
  clear(): Job[] {
    const all = [...this.#owners.values()].flatMap(({ waiting }) => waiting.splice(0))
    this.#waiting = 0
    return all
  }

  #owner(name: string): Owner<Job> {
    const known = this.#owners.get(name)
    if (known) return known
    const owner: Owner<Job> = {
      waiting: [],
      first: false,
      running: 0,
      since: this.#order++,
      usedMs: 0,
      at: undefined,
      expectedMs: unknownMs,
    }
    this.#owners.set(name, owner)
    return owner
  }

  /** Lets go of those of whom there is nothing left to know. */
  #forget(now: number): void {
    for (const [name, { waiting, running, at = now }] of this.#owners)
      if (waiting.length === 0 && running === 0 && now - at > rememberMs) this.#owners.delete(name)
  }
}

const remembered = ({ at = 0 }: Owner<unknown>, now: number) => 0.5 ** ((now - at) / halfLifeMs)

function isBefore(a: Owner<unknown>, aUsed: number, b: Owner<unknown>, bUsed: number): boolean {
  const [aFirst, bFirst] = [a.first && a.running === 0, b.first && b.running === 0]
  if (aFirst !== bFirst) return aFirst
  if (a.running !== b.running) return a.running < b.running
  // Less than a short program's time is no difference: whoever came first is first.
  const [aShare, bShare] = [Math.floor(aUsed / 100), Math.floor(bUsed / 100)]
  return aShare !== bShare ? aShare < bShare : a.since < b.since
}
