/** The normal equations of a line, solved by hand: five sums and one determinant. */
export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const n = sizes.length
  let [su, sv, suu, suv] = [0, 0, 0, 0]
  sizes.forEach((size, i) => {
    const [u, v] = [Math.log(size), Math.log(errors[i]!)]
    su += u
    sv += v
    suu += u * u
    suv += u * v
  })
  const slope = (n * suv - su * sv) / (n * suu - su * su)
  const intercept = (sv - slope * su) / n
  return { a: Math.exp(intercept), b: -slope, predicted: Math.exp(intercept + slope * Math.log(at)) }
}
