/*
 * What a browser may do with what it gets from here. It locks nothing: services authorise.
 */

const policy = (script: string, rest: Readonly<Record<string, string>>) =>
  Object.entries({
    'default-src': "'self'",
    'script-src': script,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...rest,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** @param nonce what this page's own scripts carry */
export const pagePolicy = (nonce: string, development: boolean): string =>
  policy(`'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`, {})

/** Of everything that is no page: files, refusals, redirects. A worker's file says what the worker may do. */
const filePolicy = policy("'self' blob: 'wasm-unsafe-eval'", { 'base-uri': "'none'", 'form-action': "'none'" })

const yearSeconds = 31_536_000

/** What every answer carries, whoever gives it; a page replaces the policy by its own. */
export const answerHeaders = (https: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': filePolicy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  ...(https ? { 'strict-transport-security': `max-age=${yearSeconds}` } : {}),
})
