/** What a worker of the pool is asked. */
export type PoolRequest =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'stop' }

/** What it answers. */
export type PoolReply = { readonly id: number } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number; readonly soFar: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' }
)

interface Job {
  readonly id: number
  readonly name: string
  readonly input: unknown
  readonly hear: (reply: PoolReply) => void
}

interface Place {
  worker: Worker | undefined
  /** whether the worker has come up: until then it hears nothing, and is not stuck */
  ready: boolean
  job: Job | undefined
  /** set while a worker is to stop: it is replaced when it has not by then */
  alarm: ReturnType<typeof setTimeout> | undefined
}

/** A worker looks for orders between two slices of work; one that has not for so long is stuck. */
const patienceMs = 40
/** One that is still loading gets longer. */
const startMs = 5000

/** A few workers that compute beside the page. A job that nobody waits for any more is stopped, and nothing of it is heard again. */
export class ExperimentPool {
  readonly #create: () => Worker
  readonly #places: readonly Place[]
  #waiting: readonly Job[] = []
  #next = 1

  constructor(size: number, create: () => Worker) {
    this.#create = create
    this.#places = Array.from({ length: size }, () => ({ worker: undefined, ready: false, job: undefined, alarm: undefined }))
  }

  /** @returns stops the job, at once and for good */
  run(name: string, input: unknown, hear: Job['hear']): () => void {
    const job = { id: this.#next++, name, input, hear }
    this.#waiting = [...this.#waiting, job]
    this.#assign()
    return () => this.#stop(job)
  }

  #assign(): void {
    for (const place of this.#places) {
      const [job, ...others] = this.#waiting
      if (!job) return
      if (place.job || place.alarm) continue
      this.#waiting = others
      place.job = job
      place.worker ??= this.#open(place)
      place.worker.postMessage({ kind: 'run', id: job.id, name: job.name, input: job.input } satisfies PoolRequest)
    }
  }

  #open(place: Place): Worker {
    const worker = this.#create()
    worker.onmessage = ({ data }: MessageEvent<PoolReply>) => {
      if (place.worker !== worker) return
      if (data.kind === 'ready') {
        place.ready = true
        return
      }
      if (data.kind === 'stopped') {
        clearTimeout(place.alarm)
        place.alarm = undefined
        this.#assign()
        return
      }
      const { job } = place
      if (job?.id !== data.id) return
      if (data.kind !== 'progress') place.job = undefined
      job.hear(data)
      this.#assign()
    }
    worker.onerror = () => {
      if (place.worker !== worker) return
      const { job } = place
      this.#replace(place)
      job?.hear({ kind: 'failed', id: job.id, message: 'The computation did not start in this browser.' })
    }
    return worker
  }

  #stop(job: Job): void {
    this.#waiting = this.#waiting.filter((each) => each !== job)
    const place = this.#places.find((each) => each.job === job)
    if (!place) return
    place.job = undefined
    place.worker?.postMessage({ kind: 'stop' } satisfies PoolRequest)
    place.alarm = setTimeout(() => this.#replace(place), place.ready ? patienceMs : startMs)
  }

  #replace(place: Place): void {
    clearTimeout(place.alarm)
    place.worker?.terminate()
    place.worker = undefined
    place.ready = false
    place.job = undefined
    place.alarm = undefined
    this.#assign()
  }
}
