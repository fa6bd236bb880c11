import 'server-only'
import { domainToASCII } from 'node:url'
import { z } from 'zod'

/** What would make a domain part of an address on the web, rather than a domain. */
const notOfDomains = /[\p{Cc}\s/?#:@\\%[\]]/u

/**
 * The one form in which an address is kept: in lower case, its domain as DNS writes it, so that “Bücher.example” and
 * “xn--bcher-kva.example” are one. What is no address is handed back trimmed and in lower case: it matches nothing that was kept.
 */
export function keptAddress(typed: string): string {
  const text = typed.trim().normalize('NFC').toLowerCase()
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  if (at < 0 || notOfDomains.test(domain)) return text
  const written = domainToASCII(domain)
  return written === '' ? text : `${text.slice(0, at)}@${written}`
}

export const emailSchema = z
  .string()
  .max(200, 'An address may have at most 200 characters.')
  .transform(keptAddress)
  .pipe(z.email('Enter an email address.').max(200))
