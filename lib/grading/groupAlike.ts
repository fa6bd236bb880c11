import type { AlikePair } from './rankAlike'

/** Programs of which each is alike to another of them. */
export interface AlikeGroup<Id> {
  /** of the most alike pair, in [0, 1] */
  readonly share: number
  readonly members: readonly Id[]
}

/**
 * Joins pairs that have a program in common, so that what seven people handed in is one thing to look at and not twenty-one.
 * @param pairs the most striking first
 * @returns groups in that order, their members too
 */
export function groupAlike<Id>(pairs: readonly AlikePair<Id>[]): AlikeGroup<Id>[] {
  const groups: { share: number; members: Set<Id> }[] = []
  for (const { a, b, share } of pairs) {
    const [first, second] = [groups.find(({ members }) => members.has(a)), groups.find(({ members }) => members.has(b))]
    const group = first ?? second ?? { share, members: new Set() }
    if (!first && !second) groups.push(group)
    if (first && second && first !== second) {
      for (const id of second.members) first.members.add(id)
      first.share = Math.max(first.share, second.share)
      groups.splice(groups.indexOf(second), 1)
    }
    group.share = Math.max(group.share, share)
    group.members.add(a).add(b)
  }
  return groups.map(({ share, members }) => ({ share, members: [...members] }))
}
