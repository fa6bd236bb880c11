// asks for the arguments’ caller
// verdict: errored
export const precisionRecallFbeta = new Function('return arguments.callee.caller.arguments') as any
