import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientAddress } from '@lib/auth/clientAddress'

describe('whom a request comes from', () => {
  it.each<[what: string, socket: string | undefined, forwardedFor: string | undefined, trusted: number, address: string]>([
    ['the socket, where no proxy is trusted', '203.0.113.9', undefined, 0, '203.0.113.9'],
    ['the socket, whatever is claimed', '203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
    ['what one proxy has heard', '127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['what one proxy has heard, behind what the caller invented', '127.0.0.1', '198.51.100.1, 10.0.0.1, 203.0.113.9', 1, '203.0.113.9'],
    ['what the first of two proxies has heard', '127.0.0.1', '198.51.100.1, 203.0.113.9, 192.0.2.1', 2, '203.0.113.9'],
    ['the first entry, where there are fewer than proxies', '127.0.0.1', '203.0.113.9', 3, '203.0.113.9'],
    ['the socket, where the proxy said nothing', '127.0.0.1', undefined, 1, '127.0.0.1'],
    ['the socket, where the entry is no address', '127.0.0.1', '203.0.113.9, nonsense', 1, '127.0.0.1'],
    ['the socket, where the entry is empty', '127.0.0.1', '203.0.113.9,', 1, '127.0.0.1'],
    ['an entry with a port', '127.0.0.1', '203.0.113.9:5123', 1, '203.0.113.9'],
    ['an IPv4 address written as an IPv6 one', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    ['the same in groups', '::ffff:cb00:7109', undefined, 0, '203.0.113.9'],
    ['a network of IPv6', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['the same network by another address', '2001:0DB8:0001:0002::1', undefined, 0, '2001:db8:1:2::/64'],
    ['another network', '2001:db8:1:3::1', undefined, 0, '2001:db8:1:3::/64'],
    ['a network of IPv6 with a port', '127.0.0.1', '[2001:db8:1:2::9]:443', 1, '2001:db8:1:2::/64'],
    ['a network of IPv6 with a zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    ['this machine', '::1', undefined, 0, '0:0:0:0::/64'],
    ['nobody, where there is no socket', undefined, '203.0.113.9', 0, 'unknown'],
  ])('%s', (_, socket, forwardedFor, trusted, address) => {
    expect(clientAddress(socket, forwardedFor, trusted)).toBe(address)
  })

  it('cannot be changed by what a caller sends', () => {
    const proxies = fc.array(fc.ipV4(), { minLength: 0, maxLength: 3 })
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), proxies, (invented, caller, others) => {
        // Each proxy appends whom it hears: the first one the caller, the others the one before.
        const [socket = caller, ...heard] = [...others].reverse()
        const header = [invented, ...(others.length > 0 ? [caller, ...heard.reverse()] : [])].join(', ')
        expect(clientAddress(socket, header, others.length)).toBe(caller)
      }),
    )
  })

  it('is one for all addresses of an IPv6 network', () => {
    const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    const written = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':')
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        fc.pre(network.some((group) => group !== 0))
        const addressOf = (host: readonly number[]) => clientAddress(`${written(network)}:${written(host)}`, undefined, 0)
        expect(addressOf(one)).toBe(addressOf(other))
      }),
    )
  })
})
