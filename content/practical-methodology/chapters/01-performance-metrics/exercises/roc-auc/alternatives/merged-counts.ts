export function rocAuc(labels: readonly number[], scores: readonly number[]): number {
  const groups = new Map<number, [spam: number, wanted: number]>()
  labels.forEach((label, i) => {
    const [spam, wanted] = groups.get(scores[i]!) ?? [0, 0]
    groups.set(scores[i]!, label === 1 ? [spam + 1, wanted] : [spam, wanted + 1])
  })
  let [below, spamInAll, won] = [0, 0, 0]
  for (const [, [spam, wanted]] of [...groups].sort(([a], [b]) => a - b)) {
    won += spam * (below + wanted / 2)
    below += wanted
    spamInAll += spam
  }
  return won / (spamInAll * below)
}
