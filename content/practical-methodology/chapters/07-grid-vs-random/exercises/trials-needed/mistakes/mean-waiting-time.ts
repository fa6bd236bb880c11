export function trialsNeeded(top: number, _: number): number {
  return Math.ceil(1 / top)
}
