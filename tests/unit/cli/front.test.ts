import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openFront } from '@lib/cli/front'
import { answerHeaders } from '@lib/policies/browserPolicy'
import { brokenRequests, sendRaw } from '../../support/brokenRequests'

const origin = 'https://holdout.example.org'
let server: Server | undefined
afterEach(() => {
  server?.close()
  vi.restoreAllMocks()
})

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

/** What was let in, as whoever stands behind the front sees it. */
const echo: Handle = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  response.end(JSON.stringify({ host: request.headers.host, length: Buffer.concat(chunks).length }))
}

async function open(handle: Handle, trustedProxies = 0): Promise<number> {
  server = openFront({ origin, trustedProxies, handle }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const expectHeaders = (answer: string) => {
  for (const [name, value] of Object.entries(answerHeaders(true))) expect(answer).toContain(`${name}: ${value}\r\n`)
}

describe('before every page', () => {
  it.each(brokenRequests)('is refused, in words and with security headers: %s', async (_what, status, text) => {
    const answer = await sendRaw(await open(() => Promise.reject(new Error('it was let in'))), text)
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
    expectHeaders(answer)
  })

  it.each([
    ['that keeps the line open', 'GET / HTTP/1.1\r\nhost: a\r\nconnection: keep-alive, close\r\n\r\n'],
    ['of an old client, which names no host', 'GET / HTTP/1.0\r\n\r\n'],
    ['that would rather speak otherwise', 'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n'],
  ])('a request is let in %s', async (_what, text) => {
    expect(await sendRaw(await open(echo), text)).toContain('HTTP/1.1 200')
  })

  it.each([
    ['at once', [900_000]],
    ['in pieces', [300_000, 300_000, 300_000]],
  ])('a body is passed on as it came: %s', async (_what, chunks) => {
    const pieces = chunks.map((length) => `${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`).join('')
    const head = 'POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n'
    expect(await sendRaw(await open(echo), `${head}${pieces}0\r\n\r\n`)).toContain('"length":900000')
  })

  it('a body that grows too large is refused', async () => {
    const head = 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n'
    const piece = `${(600_000).toString(16)}\r\n${'x'.repeat(600_000)}\r\n`
    expect(await sendRaw(await open(echo), `${head}${piece}${piece}0\r\n\r\n`)).toContain('HTTP/1.1 413')
  })
})

describe('the framework, which compares the host with the origin once more, is told the host that was accepted', () => {
  it.each([
    ['no host', 1, []],
    ['another host', 1, ['host: 127.0.0.1:8080']],
    ['another host in front of the proxy', 1, ['host: holdout.example.org', 'x-forwarded-host: evil.example']],
    ['the machine’s own name', 0, ['host: 127.0.0.1:3000']],
  ])('behind a proxy that passes on %s', async (_what, proxies, named) => {
    const lines = ['POST / HTTP/1.1', ...named, `origin: ${origin}`, 'content-length: 0', 'connection: close', '', '']
    expect(await sendRaw(await open(echo, proxies), lines.join('\r\n'))).toContain('"host":"holdout.example.org"')
  })

  it('and another site’s origin is none, whatever host it asks for', async () => {
    const lines = ['POST / HTTP/1.1', `host: holdout.example.org`, 'origin: https://evil.example', 'content-length: 0', '', '']
    expect(await sendRaw(await open(echo, 1), lines.join('\r\n'))).toContain('HTTP/1.1 403')
  })
})

describe('where answering fails', () => {
  const get = 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'

  it('one is told so, a line is kept of it, and the next request is answered', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let failed = false
    const port = await open(async (request, response) => {
      if (failed) return echo(request, response)
      failed = true
      response.setHeader('content-length', '3')
      throw new Error('two\nlines')
    })
    const answer = await sendRaw(port, get)
    expect(answer).toMatch(/^HTTP\/1.1 500/)
    expect(answer).toContain('"code":"failed"')
    expectHeaders(answer)
    expect(log.mock.calls).toEqual([['a request could not be answered: Error: two lines']])
    expect(await sendRaw(port, get)).toContain('HTTP/1.1 200')
  })

  it('an answer that has begun is cut off', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const port = await open(async (_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half of')
      throw new Error('the other half')
    })
    const answer = await sendRaw(port, get)
    expect(answer).toContain('half of')
    expect(answer).not.toContain('failed')
  })
})
