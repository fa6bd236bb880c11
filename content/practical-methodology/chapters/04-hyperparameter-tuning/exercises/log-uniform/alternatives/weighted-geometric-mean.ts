/** A geometric mean of the two ends, weighted by the share: low^(1−u) · high^u. */
export const logUniform = (low: number, high: number, u: number, whole: boolean): number =>
  whole ? Math.trunc(Math.pow(low, 1 - u) * Math.pow(high + 1, u)) : Math.pow(low, 1 - u) * Math.pow(high, u)
