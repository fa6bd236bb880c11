import 'server-only'
import { type Request, can } from '../policies/can'
import type { Actor, Caller } from '../domain/actor'
import { Refusal } from '../domain/outcome'

/** @throws Refusal `signed_out` */
export function requireCaller(caller: Caller): Actor {
  if (!caller) throw new Refusal('signed_out', 'Sign in first.')
  return caller
}

/** @throws Refusal `not_found`: what belongs to others is absent, not forbidden */
export function absent(what: string): never {
  throw new Refusal('not_found', `There is no such ${what}.`)
}

/** @throws Refusal `signed_out` | `forbidden` */
export function requirePermission(caller: Caller, request: Request): Actor {
  const actor = requireCaller(caller)
  if (!can(actor, request)) throw new Refusal('forbidden', 'Your account may not do this.')
  return actor
}
