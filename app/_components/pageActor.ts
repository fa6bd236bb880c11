import 'server-only'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@lib/auth/session'
import type { Actor } from '@lib/domain/actor'
import { Refusal } from '@lib/domain/outcome'

/** Who reads a page that needs an account; a visitor is sent to sign in and comes back. */
export async function pageActor(here: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(`/sign-in?next=${encodeURIComponent(here)}` as Route)
}

/** What a service refuses is, for a page, not there. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal) notFound()
    throw error
  }
}
