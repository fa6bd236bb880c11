import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { clientAddress } from '../auth/clientAddress'
import { answerHeaders } from '../policies/browserPolicy'

/** What a request may bring along, in bytes: far above the largest program. */
const bodyLimit = 1_000_000
const lingerMs = 500
const methods = ['GET', 'HEAD', 'POST']

interface House {
  /** the address people use */
  readonly origin: string
  readonly trustedProxies: number
  /** answers what is let in */
  handle(request: IncomingMessage, response: ServerResponse): Promise<unknown>
}

/** What Node.js makes of requests that it cannot read. */
const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error: { code, message } }))
}

/**
 * Says that a body is too large, and hears the rest of it out for a moment: a line that is cut while somebody speaks takes the answer with it.
 */
function refuseSize(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  // After its last answer Node's server would destroy the line; this ends our half of it alone.
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
    return address.startsWith('/') && !address.includes('%00')
  } catch {
    return false
  }
}

/** Which host a request is for. A proxy of ours may leave that out: it is for us in any case. */
function namesHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const { host = [] } = headersDistinct
  return host.length === 1 ? URL.canParse(`http://${host[0]}`) : host.length === 0 && httpVersion === '1.0'
}

/** The server that stands before every page: who is really asking, from where, with how much, and whether it can be read at all. */
export function openFront({ origin: ownOrigin, trustedProxies, handle }: House): Server {
  const fixedHeaders = answerHeaders(ownOrigin.startsWith('https:'))
  const { host: ownHost } = new URL(ownOrigin)

  const dress = (response: ServerResponse) => {
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
  }

  /** An answer to what is no request that Node.js would have us answer. */
  function rawAnswer(status: string, more: Readonly<Record<string, string>> = {}): string {
    const headers = Object.entries({ ...fixedHeaders, ...more, connection: 'close', 'content-length': '0' })
    return [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
  }

  /** Another site may not act in a visitor's name. Browsers send Origin with everything that could change something. */
  function isForeign({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
    if (origin === undefined) return site === 'cross-site'
    if (!URL.canParse(origin)) return true
    const { host: sender } = new URL(origin)
    return sender !== host && sender !== ownHost
  }

  /** @returns whether the request may go on */
  function admit(request: IncomingMessage, response: ServerResponse): boolean {
    const { headers, method = '', url = '' } = request
    if (!methods.includes(method)) {
      response.setHeader('allow', methods.join(', '))
      refuse(response, 405, 'bad_method', 'This is no way to ask for anything here.')
    } else if (!isReadable(url)) refuse(response, 400, 'bad_address', 'This address cannot be read.')
    else if (trustedProxies === 0 && !namesHost(request)) refuse(response, 400, 'bad_host', 'A request has to name one host.')
    else if (method === 'POST' && isForeign(headers)) refuse(response, 403, 'foreign_origin', 'This request comes from another site.')
    else if (method === 'POST' && Number(headers['content-length'] ?? 0) > bodyLimit) refuseSize(request, response)
    else return true
    return false
  }

  /** Tells the framework what is so, whatever was said: from where a request comes, and for which host. */
  function putRight({ headers, method, socket }: IncomingMessage): void {
    headers['x-forwarded-for'] = clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), trustedProxies)
    for (const name of ['host', 'proto', 'port']) delete headers[`x-forwarded-${name}`]
    // The origin of what may change something has been found to be ours: the framework compares the two once more.
    if (method === 'POST' && headers.origin) headers.host = new URL(headers.origin).host
    else if (trustedProxies > 0 || !headers.host) headers.host = ownHost
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    dress(response)
    if (!admit(request, response)) return
    putRight(request)
    if (request.method === 'POST') countBody(request, response)
    await handle(request, response)
  }

  /** Whatever went wrong: one is told so, or hears at least that no more is to come. */
  function apologise(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    console.error(`a request could not be answered: ${String(error).replace(/\s+/g, ' ').slice(0, 300)}`)
    if (response.headersSent) request.socket.destroy()
    else {
      for (const name of response.getHeaderNames()) if (!(name in fixedHeaders)) response.removeHeader(name)
      refuse(response, 500, 'failed', 'Something went wrong here. Try again.')
    }
  }

  const server = createServer({ requireHostHeader: false }, (request, response) => {
    answer(request, response).catch((error: unknown) => apologise(error, request, response))
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    dress(response)
    refuse(response, 417, 'bad_expectation', 'What this request expects is not done here.')
  })
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawAnswer('405 Method Not Allowed', { allow: methods.join(', ') }))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const { _httpMessage: begun } = socket as { readonly _httpMessage?: ServerResponse }
    if (!socket.writable || begun?.headersSent) socket.destroy()
    else socket.end(rawAnswer(unreadable[error.code ?? ''] ?? '400 Bad Request'))
  })
  return server
}
