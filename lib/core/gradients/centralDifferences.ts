import { requireFinite, requirePositive } from '../requirements'

/**
 * The gradient of f at x by central differences, (f(x + ε eᵢ) − f(x − ε eᵢ)) / 2ε. Truncation errs by O(ε²), rounding by about
 * 10⁻¹⁶ |f| / ε: in doubles the two balance near ε = 10⁻⁵. 2n evaluations.
 * @param f takes an array of its caller's and must not keep it
 * @param x length n, finite; it is put back as it was
 * @param eps > 0
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Goodfellow, Bengio & Courville 2016, section 11.5
 * @example Array.from(centralDifferences((x) => x[0] ** 2, [3], 0.5)); // => [6]
 */
export function centralDifferences(f: (x: Float64Array) => number, x: ArrayLike<number>, eps = 1e-5): Float64Array {
  requireFinite(x, 'x')
  requirePositive(eps, 'eps')
  const moved = Float64Array.from(x)
  return Float64Array.from(moved, (coordinate, i) => {
    moved[i] = coordinate + eps
    const above = f(moved)
    moved[i] = coordinate - eps
    const below = f(moved)
    moved[i] = coordinate
    return (above - below) / (2 * eps)
  })
}
