/** How long ago half of what somebody used is forgotten. */
const halfLifeMs = 60_000

interface Owner<Job> {
  readonly waiting: Job[]
  running: number
  /** when its next job began to wait, in the order of all */
  since: number
  /** processor time used, and jobs done with it, as they counted at `at` */
  usedMs: number
  jobs: number
  at: number
}

/**
 * Who comes next: of those who have the fewest jobs under way, whoever has used the least processor time of late, then whoever has waited
 * longest. So one account's many jobs never hold up another's single one.
 * @see Nagle 1987: on packet switches with infinite storage (fair queueing)
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

  add(name: string, job: Job): void {
    const owner = this.#owner(name)
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
      const used = this.usedMs(name, now)
      if (!best || isBefore(owner, used, best.owner, best.used)) best = { owner, used }
    }
    if (!best) return undefined
    const { owner } = best
    owner.running++
    owner.since = this.#order++
    this.#waiting--
    return owner.waiting.shift()
  }

  /** Counts what a job used; its owner may have another one under way. */
  done(name: string, usedMs: number, now: number): void {
    const owner = this.#owner(name)
    const kept = remembered(owner, now)
    owner.usedMs = owner.usedMs * kept + usedMs
    owner.jobs = owner.jobs * kept + 1
    owner.at = now
    owner.running--
    this.#forget(now)
  }

  /** Processor time that somebody has used of late, older use counting less. */
  usedMs(name: string, now: number): number {
    const owner = this.#owners.get(name)
    return owner ? owner.usedMs * remembered(owner, now) : 0
  }

  /** Processor time that somebody's job of late took on average. */
  meanMs(name: string): number {
    const owner = this.#owners.get(name)
    return owner && owner.jobs > 0 ? owner.usedMs / owner.jobs : 0
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
    const owner: Owner<Job> = { waiting: [], running: 0, since: this.#order++, usedMs: 0, jobs: 0, at: 0 }
    this.#owners.set(name, owner)
    return owner
  }

  /** Lets go of those of whom there is nothing left to know. */
  #forget(now: number): void {
    for (const [name, { waiting, running }] of this.#owners)
      if (waiting.length === 0 && running === 0 && this.usedMs(name, now) < 1) this.#owners.delete(name)
  }
}

const remembered = ({ at }: Owner<unknown>, now: number) => 0.5 ** ((now - at) / halfLifeMs)

function isBefore(a: Owner<unknown>, aUsed: number, b: Owner<unknown>, bUsed: number): boolean {
  if (a.running !== b.running) return a.running < b.running
  // Less than a short program's time is no difference: whoever came first is first.
  const [aShare, bShare] = [Math.floor(aUsed / 100), Math.floor(bUsed / 100)]
  return aShare !== bShare ? aShare < bShare : a.since < b.since
}
