export function expectedImprovement(means: readonly number[], _: readonly number[], best: number, margin: number): number[] {
  return means.map((mean) => Math.max(0, best - mean - margin))
}
