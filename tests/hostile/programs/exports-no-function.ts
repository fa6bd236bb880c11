// exports no function
// verdict: invalid
export const precisionRecallFbeta = 1