interface Law {
  a: number
  b: number
  c: number
}
interface Market {
  have: number
  price: number
  budget: number
}
type Decision = 'enough' | 'change_model' | 'collect' | 'too_dear'

/** What the law says about buying labels for a target error. */
export function isMoreDataWorthIt(law: Law, target: number, market: Market): { decision: Decision; labels: number; cost: number } {
  // Is it good enough today? Does any number of labels lead there?
  return { decision: 'collect', labels: market.have, cost: market.have * market.price }
}
