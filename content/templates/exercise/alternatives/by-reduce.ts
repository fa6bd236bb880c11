/** Dividing by at least 1 makes the empty list no case of its own. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
