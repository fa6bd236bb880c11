export function firstEnough(isEnough: (index: number) => boolean, n: number): number {
  for (let index = 0; index < n; index++) if (isEnough(index)) return index
  return n
}
