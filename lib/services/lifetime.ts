/** Stops taking up work and lets what is under way end. @returns what to do when nothing is asked of the server any more */
type Stop = () => Promise<() => Promise<void>>

/** The server's own script and the framework's are bundled apart, and meet here. */
const place = Symbol.for('holdout.lifetime')
interface Lifetime {
  stop?: Stop
  hear?: () => void
}

function lifetime(): Lifetime {
  const holder = globalThis as { [place]?: Lifetime }
  holder[place] ??= {}
  return holder[place]
}

/** Says that this process's services have started, and how they end. */
export function announceServices(stop: Stop): void {
  const own = lifetime()
  own.stop = stop
  own.hear?.()
}

/** Resolves when this process's services have started: @see announceServices. */
export async function untilServicesStart(): Promise<void> {
  const own = lifetime()
  if (own.stop) return
  await new Promise<void>((resolve) => {
    own.hear = resolve
  })
}

/** Ends this process's services, if any have been started: @see announceServices. */
export async function stopServices(): Promise<() => Promise<void>> {
  return (await lifetime().stop?.()) ?? (() => Promise.resolve())
}
