/** A terminal tells every process of a command at once, and each passes it on: so long, the same signal is one. */
const echoMs = 1000
const watchMs = 500

/**
 * Hears when this process is told to end: by a signal, or by the end of the npm that has started it.
 * @param first what to do then
 * @param again what to do when somebody insists
 */
export function onEnd(first: () => void, again: () => void): void {
  let heard: number | undefined
  const hear = () => {
    const now = performance.now()
    if (heard === undefined) {
      heard = now
      first()
    } else if (now - heard > echoMs) again()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, hear)
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => heard === undefined && process.ppid !== parent && hear(), watchMs).unref()
}
