export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const groups = new Map<number, { spam: number; all: number }>()
  scores.forEach((score, i) => {
    const group = groups.get(score) ?? { spam: 0, all: 0 }
    groups.set(score, { spam: group.spam + labels[i]!, all: group.all + 1 })
  })
  const walked = [...groups].sort(([a], [b]) => b - a).reduce(
    ({ spam, all, sum }, [, group]) => {
      const [hits, stopped] = [spam + group.spam, all + group.all]
      return { spam: hits, all: stopped, sum: sum + (group.spam * hits) / stopped }
    },
    { spam: 0, all: 0, sum: 0 },
  )
  return walked.spam > 0 ? walked.sum / walked.spam : 0
}
