import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'

/** What a request may bring along, in bytes: far above the largest program. */
const bodyLimit = 1_000_000
const drainMs = 15_000
const lingerMs = 500

const port = Number(process.env.PORT)
const behindProxy = process.env.HOLDOUT_TRUST_PROXY === '1'

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
    return true
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
  return host !== headers.host && host !== new URL(process.env.NEXTAUTH_URL as string).host
}

/** What stands before every page: who is really asking, from where, and with how much. @returns whether the request may go on */
function admit(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers } = request
  if (!behindProxy) {
    headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
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

const app = next({ dev: false, port, hostname: 'localhost' })
const handle = app.getRequestHandler()
let ready: Promise<void> | undefined
const server = createServer(async (request, response) => {
  if (!admit(request, response)) return
  // Whoever comes while the server starts waits for it: the framework would never answer.
  await ready
  void handle(request, response)
})

let ending = false
/** Lets requests that are under way end; what they acknowledged is kept in any case. */
function end(): void {
  if (ending) return
  ending = true
  setTimeout(() => process.exit(0), drainMs).unref()
  server.close(() => process.exit(0))
  setInterval(() => server.closeIdleConnections(), 100).unref()
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
process.on('disconnect', end)

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another one: PORT=3001 npm start` : error)
  process.exit(1)
})
// The port is taken before anything else happens: a second start leaves the first one's data alone.
await new Promise<void>((resolve) => server.listen(port, resolve))
ready = app.prepare()
await ready
console.log(`\n  Holdout is at ${process.env.NEXTAUTH_URL}\n`)
