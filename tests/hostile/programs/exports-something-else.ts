// exports something else
// verdict: invalid
export const other = 1