// exports a class
// verdict: errored
export class precisionRecallFbeta { precision = 1; recall = 1; fbeta = 1 }
