import { quantile } from '@lib/core/statistics/quantile'

/** Prints a line of figures beside what they should come to. @returns whether they do */
export function figure(name: string, value: number, unit: string, most: number): boolean {
  const holds = value <= most
  console.log(`${holds ? '✓' : '✗'} ${name}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit} (goal: at most ${most} ${unit})`)
  return holds
}

/** Prints how measured times are spread, in ms. */
export function spread(name: string, times: readonly number[]): void {
  const at = (q: number) => quantile(times, q).toFixed(1)
  console.log(`  ${name}: n ${times.length}, median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`)
}
