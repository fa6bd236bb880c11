export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const last = sizes.length - 1
  const b = -Math.log(errors[last]! / errors[0]!) / Math.log(sizes[last]! / sizes[0]!)
  const a = errors[0]! * sizes[0]! ** b
  return { a, b, predicted: a * at ** -b }
}
