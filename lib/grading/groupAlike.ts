import type { AlikePair } from './findAlike'

/** Programs of which each is alike to another of them. */
export interface AlikeGroup<Id> {
  /** of the most alike pair, in [0, 1] */
  readonly share: number
  /** lines, from 1, that a program has in common with any other of the group */
  readonly members: readonly { readonly id: Id; readonly lines: readonly number[] }[]
}

/**
 * Joins pairs that have a program in common, so that what seven people handed in is one thing to look at and not twenty-one.
 * @param pairs the most striking first
 * @returns groups in that order, their members too
 */
export function groupAlike<Id>(pairs: readonly AlikePair<Id>[]): AlikeGroup<Id>[] {
  const groups: { share: number; members: Map<Id, Set<number>> }[] = []
  for (const { a, b, share, lines } of pairs) {
    const [first, second] = [groups.find(({ members }) => members.has(a)), groups.find(({ members }) => members.has(b))]
    const group = first ?? second ?? { share, members: new Map() }
    if (!first && !second) groups.push(group)
    if (first && second && first !== second) {
      for (const [id, own] of second.members) first.members.set(id, own)
      groups.splice(groups.indexOf(second), 1)
    }
    for (const [id, own] of [
      [a, lines.a],
      [b, lines.b],
    ] as const)
      group.members.set(id, new Set([...(group.members.get(id) ?? []), ...own]))
  }
  return groups.map(({ share, members }) => ({
    share,
    members: [...members].map(([id, lines]) => ({ id, lines: [...lines].sort((x, y) => x - y) })),
  }))
}
