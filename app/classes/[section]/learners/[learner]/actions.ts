'use server'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import {
  type HandedInInput,
  handedInSchema,
  listOlder as list,
  type OlderInput,
  olderSchema,
  readHandedIn as read,
} from '@lib/services/sections/readHandedIn'

export async function readHandedIn(input: HandedInInput) {
  return toOutcome(handedInSchema, input, async (asked) => read(await currentActor(), asked))
}

export async function listOlder(input: OlderInput) {
  return toOutcome(olderSchema, input, async (asked) => list(await currentActor(), asked))
}
