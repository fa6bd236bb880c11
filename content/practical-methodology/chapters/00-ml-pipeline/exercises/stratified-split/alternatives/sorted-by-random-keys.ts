/** One shuffle for all, by sorting on random keys; the classes are then filters over the same order. */
export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number) {
  const keys = labels.map(random)
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!)
  const cut = (members: number[]) => {
    const sizes = fractions.map((share) => Math.floor(share * members.length))
    for (let k = 0; sizes.reduce((a, b) => a + b) < members.length; k++) sizes[k]!++
    return [members.slice(0, sizes[0]), members.slice(sizes[0], sizes[0]! + sizes[1]!), members.slice(sizes[0]! + sizes[1]!)]
  }
  const strata = [...new Set(labels)].map((label) => cut(order.filter((i) => labels[i] === label)))
  return [0, 1, 2].map((part) => strata.flatMap((stratum) => stratum[part]!))
}
