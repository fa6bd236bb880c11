// does not parse
// verdict: invalid
export function precisionRecallFbeta( {