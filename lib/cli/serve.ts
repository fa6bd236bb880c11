import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { clientAddress } from '../auth/clientAddress'
import { answerHeaders } from '../policies/browserPolicy'
import { startedServices, untilServicesStart } from '../services/lifetime'
import { readSettings } from './settings'
import { onEnd } from './signals'
import { tellFault } from './tellFault'

/** What a request may bring along, in bytes: far above the largest program. */
const bodyLimit = 1_000_000
const drainMs = 15_000
const closeMs = 5000
const lingerMs = 500

function settingsOrExit() {
  try {
    return readSettings(process.env)
  } catch (error) {
    process.exit(tellFault(error))
  }
}

const { port, host, origin: ownOrigin, trustedProxies, env } = settingsOrExit()
Object.assign(process.env, env, { NODE_ENV: 'production' })
process.setSourceMapsEnabled(true)
const fixedHeaders = answerHeaders(ownOrigin.startsWith('https:'))

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error: { code, message } }))
}

/**
 * Says that a body is too large, and hears the rest of it out for a moment: a line that is cut while somebody speaks takes the answer with it.
 */
function refuseSize(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  // After its last answer the framework's server would destroy the line; this ends our half of it alone.
  socket.destroySoon = () => socket.end()
  setTimeout(() => socket.destroy(), lingerMs).unref()
  refuse(response, 413, 'too_large', `A request may bring at most ${bodyLimit} bytes.`)
  request.resume()
}

/** A body whose length was not stated is counted as it comes, before anything is kept of it. */
function countBody(request: IncomingMessage, response: ServerResponse): void {
  const push = request.push.bind(request)
  let received = 0
  request.push = (chunk, encoding) => {
    const before = received
    received += chunk?.length ?? 0
    if (received <= bodyLimit) return push(chunk, encoding)
    if (before > bodyLimit) return true
    if (response.headersSent) request.socket.destroy()
    else refuseSize(request, response)
    return true
  }
}

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0] ?? '')
    return !address.includes('%00')
  } catch {
    return false
  }
}

/** Another site may not act in a visitor's name. Browsers send Origin with everything that could change something. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site'
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return host !== headers.host && host !== new URL(ownOrigin).host
}

/** What stands before every page: who is really asking, from where, and with how much. @returns whether the request may go on */
function admit(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers } = request
  for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
  const { 'x-forwarded-for': forwardedFor } = headers
  headers['x-forwarded-for'] = clientAddress(request.socket.remoteAddress, forwardedFor?.toString(), trustedProxies)
  if (trustedProxies === 0) {
    delete headers['x-forwarded-host']
    delete headers['x-forwarded-proto']
  }
  if (!isReadable(request.url ?? '')) {
    refuse(response, 400, 'bad_address', 'This address cannot be read.')
    return false
  }
  if (request.method === 'GET' || request.method === 'HEAD') return true
  if (isForeign(request)) refuse(response, 403, 'foreign_origin', 'This request comes from another site.')
  else if (Number(headers['content-length'] ?? 0) > bodyLimit) refuseSize(request, response)
  else {
    countBody(request, response)
    return true
  }
  return false
}

// The framework looks at the environment when it is loaded.
const { default: next } = await import('next')
const app = next({ dev: false, port, hostname: 'localhost' })
const handle = app.getRequestHandler()
let ready: Promise<void> | undefined

/** What Node.js makes of requests that it cannot read. */
const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
const server = createServer(async (request, response) => {
  if (!admit(request, response)) return
  // Whoever comes while the server starts waits for it: the framework would never answer.
  await ready
  void handle(request, response)
})

server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  const { _httpMessage: answer } = socket as { readonly _httpMessage?: ServerResponse }
  if (!socket.writable || answer?.headersSent) {
    socket.destroy()
    return
  }
  const headers = Object.entries({ ...fixedHeaders, connection: 'close', 'content-length': '0' })
  const lines = [`HTTP/1.1 ${unreadable[error.code ?? ''] ?? '400 Bad Request'}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
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
