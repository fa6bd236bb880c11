import { connect } from 'node:net'

/** Sends a request as it stands, which no client would. @returns all that comes back until the line is closed */
export const sendRaw = (port: number, text: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (data) => {
      said += data
    })
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })

type Named = Readonly<Record<string, string | undefined>>

const headed = (first: string, headers: Named = {}, body = '') =>
  [
    first,
    ...Object.entries({ host: 'localhost', connection: 'close', ...headers }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${value}`],
    ),
    '',
    body,
  ].join('\r\n')
const get = (target: string, headers?: Named) => headed(`GET ${target} HTTP/1.1`, headers)
const post = (body: string, headers: Named) =>
  headed('POST /sign-in HTTP/1.1', { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body)

const fields = (parts: Readonly<Record<string, string>>) =>
  `${Object.entries(parts)
    .map(([name, value]) => `--boundary\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--boundary--\r\n`

/** What a page's scripts send when a form is submitted. */
export const submittedForm = (action: string, named: Readonly<Record<string, string>>, headers: Named) =>
  post(fields({ ...Object.fromEntries(Object.entries(named).map(([name, value]) => [`_1_${name}`, value])), 0: '["scripted","$K1"]' }), {
    'next-action': action,
    'content-type': 'multipart/form-data; boundary=boundary',
    accept: 'text/x-component',
    ...headers,
  })

export type BrokenRequest = readonly [what: string, status: number, text: string]

/** Requests that nothing can be made of, and what they are answered. */
export const brokenRequests: readonly BrokenRequest[] = [
  ['no host', 400, 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n'],
  ['two hosts', 400, 'GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n'],
  ['a host that is none', 400, get('/', { host: 'a b[' })],
  ['TRACE', 405, headed('TRACE / HTTP/1.1')],
  ['PUT', 405, headed('PUT / HTTP/1.1', { 'content-length': '0' })],
  ['a method of other protocols', 405, headed('PROPFIND / HTTP/1.1')],
  ['OPTIONS *', 405, headed('OPTIONS * HTTP/1.1')],
  ['CONNECT', 405, headed('CONNECT evil.example:443 HTTP/1.1')],
  ['GET *', 400, get('*')],
  ['an address with its host', 400, get('http://localhost/')],
  ['an address with another host', 400, get('http://evil.example/')],
  ['an expectation', 417, get('/', { expect: 'something' })],
  ['the beginning of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a length that is none', 400, headed('POST /sign-in HTTP/1.1', { 'content-length': 'x' })],
  ['a chunk that is none', 400, headed('POST /sign-in HTTP/1.1', { 'transfer-encoding': 'chunked' }, 'ZZ\r\n')],
]
