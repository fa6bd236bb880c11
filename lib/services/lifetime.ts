/** How a server's services end. */
interface Services {
  /** Takes up no more work, and lets what is under way end. */
  stop(): Promise<void>
  /** Closes what everything is kept in, when nothing is asked of the server any more. */
  close(): Promise<void>
}

/** The server's own script and the framework's are bundled apart, and meet here. */
const place = Symbol.for('holdout.lifetime')
interface Lifetime {
  services?: Services
  hear?: () => void
}

function lifetime(): Lifetime {
  const holder = globalThis as { [place]?: Lifetime }
  holder[place] ??= {}
  return holder[place]
}

/** Says that this process's services have started, and how they end. */
export function announceServices(services: Services): void {
  const own = lifetime()
  own.services = services
  own.hear?.()
}

/** Resolves when this process's services have started: @see announceServices. */
export async function untilServicesStart(): Promise<void> {
  const own = lifetime()
  if (own.services) return
  await new Promise<void>((resolve) => {
    own.hear = resolve
  })
}

/** Those of this process, if any have been started: @see announceServices. */
export const startedServices = (): Services | undefined => lifetime().services
