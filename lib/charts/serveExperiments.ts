import type { Experiment, Progress } from '@lib/core/experiments/Experiment'
import type { PoolReply, PoolRequest } from './ExperimentPool'

/** Work between two looks at what has been asked meanwhile. */
const sliceMs = 12
/** Between two reports of progress. */
const reportMs = 60

/** The worker's side of the pool: runs one experiment at a time, in slices. */
export function serveExperiments(experiments: Readonly<Record<string, Experiment<never, unknown>>>, post: (reply: PoolReply) => void) {
  let current = 0
  const turn = new MessageChannel()
  let go: () => void = () => undefined
  turn.port1.onmessage = () => go()
  // A macrotask without a timer's delay: orders that have come are heard before the next slice.
  const breathe = () =>
    new Promise<void>((resolve) => {
      go = resolve
      turn.port2.postMessage(undefined)
    })

  const run = async (id: number, steps: Generator<Progress<unknown>, unknown>) => {
    let reported = performance.now()
    while (current === id) {
      const until = performance.now() + sliceMs
      do {
        const { done, value } = steps.next()
        if (done) {
          post({ kind: 'done', id, result: value })
          return
        }
        if (performance.now() - reported >= reportMs) {
          reported = performance.now()
          const { share, soFar } = value as Progress<unknown>
          post({ kind: 'progress', id, share, soFar })
        }
      } while (performance.now() < until)
      await breathe()
    }
  }

  return async (request: PoolRequest) => {
    if (request.kind === 'stop') {
      current = 0
      post({ kind: 'stopped', id: 0 })
      return
    }
    const { id, name, input } = request
    current = id
    try {
      const experiment = experiments[name]
      if (!experiment) throw new Error(`there is no experiment ${name}`)
      await run(id, experiment(input as never))
    } catch (error) {
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
    }
  }
}
