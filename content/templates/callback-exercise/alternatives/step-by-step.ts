export function firstEnough(isEnough: (index: number) => boolean, n: number): number {
  // Jumps by ever smaller powers of two, over indices that are not enough.
  let below = 0
  for (let jump = 2 ** Math.ceil(Math.log2(n + 1)) / 2; jump >= 1; jump /= 2)
    if (below + jump <= n && !isEnough(below + jump - 1)) below += jump
  return below
}
