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
const form = (parts: Readonly<Record<string, string>>) => post(fields(parts), { 'content-type': 'multipart/form-data; boundary=boundary' })

/** What a page's scripts send when a form is submitted. */
export const submittedForm = (action: string, named: Readonly<Record<string, string>>, headers: Named) =>
  post(fields({ ...Object.fromEntries(Object.entries(named).map(([name, value]) => [`_1_${name}`, value])), 0: '["scripted","$K1"]' }), {
    'next-action': action,
    'content-type': 'multipart/form-data; boundary=boundary',
    accept: 'text/x-component',
    ...headers,
  })

export type BrokenRequest = readonly [what: string, status: number, text: string]

/** Requests that nothing can be made of, and what they are answered. @param action the id of a server action */
export function brokenRequests(action: string): BrokenRequest[] {
  const text = (body: string, headers = {}) => post(body, { 'next-action': action, 'content-type': 'text/plain', ...headers })
  const called = (body: string, type = 'multipart/form-data; boundary=boundary') => text(body, { 'content-type': type })
  const bound = (message: string, rest = {}) => form({ $ACTION_REF_1: '', '$ACTION_1:0': message, ...rest })
  return [
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
    ['a state of the page that is none', 400, get('/', { rsc: '1', 'next-router-state-tree': '%E0' })],
    ['a form without a boundary', 400, post('x', { 'content-type': 'multipart/form-data' })],
    ['a form with another boundary', 400, post(fields({ a: '1' }), { 'content-type': 'multipart/form-data; boundary=another' })],
    ['a form that is cut off', 400, post(fields({ a: '1' }).slice(0, -20), { 'content-type': 'multipart/form-data; boundary=boundary' })],
    ['an empty form', 400, post('', { 'content-type': 'multipart/form-data; boundary=boundary' })],
    ['a form for no action', 400, form({ a: '1' })],
    ['a form for an action that is garbage', 404, form({ $ACTION_ID_garbage: '' })],
    ['a form that binds nothing', 400, form({ $ACTION_REF_1: '' })],
    ['a form that binds garbage', 400, bound('{')],
    ['a form that binds what is not there', 400, bound(`{"id":"${action}","bound":"$@1"}`)],
    ['a form that binds broken values', 400, bound(`{"id":"${action}","bound":"$@1"}`, { '$ACTION_1:1': '{' })],
    ['a form that binds to no action', 404, bound('{"id":"garbage","bound":"$@1"}', { '$ACTION_1:1': '[]' })],
    ['an action that is garbage', 404, text('[]', { 'next-action': 'garbage' })],
    ['an action that is no more', 404, text('[]', { 'next-action': '00'.repeat(21) })],
    ...['', '{', 'null', '{}', '[[[[', '\0', '["$1"]', '["$0:x"]', '["$F1"]', '["$nx"]', '["$Q0"]'].map(
      (body): BrokenRequest => [`no arguments: ${JSON.stringify(body)}`, 400, text(body)],
    ),
    ['arguments beyond all depth', 400, text('['.repeat(50_000) + ']'.repeat(50_000))],
    ['more arguments than there can be', 400, text(JSON.stringify(Array(2000).fill(1)))],
    ['arguments in a form without a boundary', 400, called('x', 'multipart/form-data')],
    ['arguments in a form that is cut off', 400, called(fields({ 0: '[]' }).slice(0, -20))],
    ['arguments in a form that has none', 400, called(fields({ 1: '[]' }))],
    ['arguments in a form that point nowhere', 400, called(fields({ 0: '["$1"]' }))],
  ]
}
