import type { Response } from '../domain/response'
import type { ShownBody } from '../domain/shownQuestion'
import { type DrawnQuestion, kindOf } from './questions/kinds'

const outside = (place: number) => `option-${place + 1}`

/** By what name something that can be chosen goes in this attempt; what is no choice keeps its name. */
export function shownName(drawn: DrawnQuestion): (name: string) => string {
  const names = kindOf(drawn.type).names?.of(drawn) ?? []
  const shown = new Map(names.map((name, place) => [name, outside(place)]))
  return (name) => shown.get(name) ?? name
}

/** What a learner may see of a question, with the names of this attempt. */
export function shownBody(drawn: DrawnQuestion, inline: (markdown: string) => string): ShownBody {
  const kind = kindOf(drawn.type)
  const body = kind.show(drawn, inline)
  return { ...(kind.names?.inBody(body, shownName(drawn)) ?? body), type: drawn.type } as ShownBody
}

/** A response that is kept, as the learner of this attempt gives it. */
export const givenResponse = (drawn: DrawnQuestion, kept: Response): Response =>
  drawn.type === kept.type ? (kindOf(drawn.type).names?.inResponse(kept as never, shownName(drawn)) ?? kept) : kept

/** A response that was given, as it is kept: by its author's names. @returns undefined when it names what this attempt does not show */
export function keptResponse(drawn: DrawnQuestion, given: Response): Response | undefined {
  const names = kindOf(drawn.type).names
  if (drawn.type !== given.type || !names) return given
  const authored = new Map(names.of(drawn).map((name, place) => [outside(place), name]))
  let known = true
  const kept = names.inResponse(given as never, (name) => {
    known &&= authored.has(name)
    return authored.get(name) ?? name
  })
  return known ? kept : undefined
}
