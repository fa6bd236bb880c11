/** What a pair has to have in common to be shown: a share of the smaller program, and so much that it is no chance. */
const leastShare = 0.6
const leastEvidence = 5
/** in nats: what a tenth of a class has may be what anybody writes */
const rareShare = 0.1
const [fewest, most] = [3, 12]

/** Up to how many of a class's programs a passage may be in to say anything. */
export const rareUpTo = (programs: number): number => Math.min(most, Math.max(fewest, Math.floor(rareShare * programs)))

/** A passage that a program has and few others do. */
export interface HeldPassage<Id> {
  readonly id: Id
  readonly hash: number
  /** how many programs of the class have it */
  readonly holders: number
}

export interface AlikePair<Id> {
  readonly a: Id
  readonly b: Id
  /** the share of the smaller program's rare passages that stand in the other too, rarer ones counting more; in [0, 1] */
  readonly share: number
  /** how improbable that is by chance, in nats */
  readonly evidence: number
}

/** How much a passage says, in nats: nothing when many have it. */
export const weightOf = (holders: number, programs: number): number =>
  holders > rareUpTo(programs) ? 0 : Math.log((programs + 1) / holders)

/**
 * Pairs of programs that have in common what few of a class have. A pointer, not a verdict.
 * @param programs how many there are in the class
 * @param held passages that at least two have, and not more than say something
 * @param totals the weight of all that each program has
 * @returns the most striking pairs first. O(passages · holders), of which there are few
 */
export function rankAlike<Id extends string>(
  programs: number,
  held: readonly HeldPassage<Id>[],
  totals: ReadonlyMap<Id, number>,
): AlikePair<Id>[] {
  const holders = new Map<number, HeldPassage<Id>[]>()
  for (const each of held) {
    const others = holders.get(each.hash)
    if (others) others.push(each)
    else holders.set(each.hash, [each])
  }
  const evidence = new Map<Id, Map<Id, number>>()
  for (const same of holders.values()) {
    const ids = same.map(({ id }) => id).sort()
    const weight = weightOf(same[0]?.holders ?? 0, programs)
    if (weight > 0)
      ids.forEach((a, i) => {
        const own = evidence.get(a) ?? new Map<Id, number>()
        evidence.set(a, own)
        for (const b of ids.slice(i + 1)) own.set(b, (own.get(b) ?? 0) + weight)
      })
  }
  const pairs = [...evidence].flatMap(([a, others]) =>
    [...others].map(([b, sum]): AlikePair<Id> => {
      const smaller = Math.min(totals.get(a) ?? 0, totals.get(b) ?? 0)
      return { a, b, share: Math.min(1, sum / Math.max(Number.EPSILON, smaller)), evidence: sum }
    }),
  )
  return pairs
    .filter(({ share, evidence: sum }) => share >= leastShare && sum >= leastEvidence)
    .sort((a, b) => b.share * b.evidence - a.share * a.evidence || (a.a < b.a ? -1 : 1))
}
