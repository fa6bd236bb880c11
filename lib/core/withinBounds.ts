/**
 * A quantity that cannot be beyond its bounds, brought back where rounding has carried it past one. NaN stays NaN.
 * @example withinBounds(1.0000000000000002, 0, 1); // => 1
 */
export const withinBounds = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))
