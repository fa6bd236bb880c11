/** The bounds stand for what is known: an index that is too few, and one that is enough. */
export function firstEnough(isEnough: (index: number) => boolean, n: number): number {
  let tooFew = -1
  let enough = n
  while (enough - tooFew > 1) {
    const index = tooFew + Math.floor((enough - tooFew) / 2)
    if (isEnough(index)) enough = index
    else tooFew = index
  }
  return enough
}
