import { isIPv4, isIPv6 } from 'node:net'

/** The eight groups of an IPv6 address, which may be written in many ways. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const read = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)))
  const [first, last] = [read(head), read(tail ?? '')]
  return tail === undefined ? first : [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

/**
 * An address as it is counted: whoever has an IPv6 address has a whole /64 of them, and an IPv4 address may be written as an IPv6 one.
 * @returns undefined for what is no address
 */
function counted(text: string): string | undefined {
  const [, bare = text] = text.match(/^\[(.*)\](?::\d+)?$/) ?? text.match(/^([\d.]+):\d+$/) ?? []
  const address = bare.replace(/%.*$/, '')
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return undefined
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/**
 * Whom a request comes from, as far as that can be known. Each proxy writes behind the others whom it has heard: what stands before the
 * entries of the trusted ones is the caller's own invention.
 * @param socket who has opened the connection
 * @param forwardedFor the header X-Forwarded-For
 * @param trustedProxies how many proxies of our own a request comes through
 * @returns an IPv4 address, the first half of an IPv6 one as `2001:db8:0:1::/64`, or `unknown`
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const vouched = trustedProxies > 0 ? entries.slice(-trustedProxies)[0] : undefined
  return counted(vouched ?? '') ?? counted(socket ?? '') ?? 'unknown'
}
