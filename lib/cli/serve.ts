import { createServer } from 'node:http'
import { startedServices, untilServicesStart } from '../services/lifetime'
import { openFront } from './front'
import { complaintOf, readSettings } from './settings'
import { onEnd } from './signals'
import { tellFault } from './tellFault'

const drainMs = 15_000
const closeMs = 5000

function settingsOrExit() {
  try {
    return readSettings(process.env)
  } catch (error) {
    process.exit(tellFault(error))
  }
}

const { port, host, origin: ownOrigin, trustedProxies, folder, env } = settingsOrExit()
Object.assign(process.env, env, { NODE_ENV: 'production' })

// The framework looks at the environment when it is loaded.
const { default: next } = await import('next')
// It opens no web sockets; what it wants to hear of them it hears from a server that nobody reaches.
const app = next({ dev: false, port, hostname: 'localhost', httpServer: createServer() })
const handle = app.getRequestHandler()
let ready: Promise<void> | undefined

const server = openFront({
  origin: ownOrigin,
  trustedProxies,
  async handle(request, response) {
    // Whoever comes while the server starts waits for it: the framework would never answer.
    await ready
    await handle(request, response)
  },
})

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

/** Lets requests that are under way end, then closes the database; what they acknowledged is kept in any case. */
async function end(): Promise<void> {
  const services = startedServices()
  setInterval(() => server.closeIdleConnections(), 100).unref()
  const answered = new Promise<unknown>((resolve) => server.close(resolve))
  await Promise.race([Promise.all([services?.stop(), answered]), after(drainMs)])
  await Promise.race([services?.close(), after(closeMs)])
  process.exit(0)
}
onEnd(
  () =>
    void end().catch((error) => {
      console.error('the server did not end well', error)
      process.exit(1)
    }),
  () => process.exit(1),
)

/** What is wrong where the server cannot listen, for the person at the console. */
const complaints: Readonly<Record<string, string>> = {
  EADDRINUSE: `Port ${port} is taken. Choose another one: PORT=3001 npm start`,
  EACCES: `Port ${port} is not for this account. Choose another one: PORT=3000 npm start`,
  EADDRNOTAVAIL: `HOST has to be an address of this machine, not “${host}”.`,
  ENOTFOUND: `HOST has to be an address of this machine, not “${host}”.`,
}
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(complaints[error.code ?? ''] ?? error)
  process.exit(1)
})
// The port is taken before anything else happens: a second start leaves the first one's data alone.
await new Promise<void>((resolve) => server.listen({ port, ...(host ? { host } : {}) }, resolve))
ready = app.prepare()
await ready
await untilServicesStart()
const where = host ? `at ${host} alone` : 'at every address of this machine; HOST=127.0.0.1 is for this machine alone'
console.log(`\n  Holdout is at ${ownOrigin}\n  It listens on port ${port} ${where}.\n`)
const complaint = complaintOf(folder)
if (complaint) console.warn(`  ${complaint}\n`)
