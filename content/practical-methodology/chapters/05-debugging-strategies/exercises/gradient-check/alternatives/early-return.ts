export function gradientCheck(loss: (x: number[]) => number, x: number[], gradient: number[]): { passes: boolean; worst: number | null } {
  const noNumber = gradient.findIndex((part) => part !== part)
  if (noNumber >= 0) return { passes: false, worst: noNumber }
  const eps = 6e-6
  const point = x.slice()
  const found: { i: number; error: number }[] = []
  for (const i of x.keys()) {
    point[i] = x[i]! + eps
    let measured = loss(point.slice())
    point[i] = x[i]! - eps
    measured = (measured - loss(point.slice())) / 2 / eps
    point[i] = x[i]!
    const size = Math.max(Math.abs(measured), Math.abs(gradient[i]!), 1e-8)
    found.push({ i, error: Math.abs(measured - gradient[i]!) / size })
  }
  found.sort((a, b) => b.error - a.error || a.i - b.i)
  if (found[0]!.error < 1e-5) return { passes: true, worst: null }
  return { passes: false, worst: found[0]!.i }
}
