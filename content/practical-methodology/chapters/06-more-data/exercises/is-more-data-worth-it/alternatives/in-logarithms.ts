type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

/** Inverts the law in its logarithms, where it is a line; a target at the floor has the logarithm of nothing, and infinity follows by itself. */
export function isMoreDataWorthIt(law: Law, target: number, market: Market) {
  const excess = target - law.c
  const needed = excess > 0 ? Math.exp((Math.log(law.a) - Math.log(excess)) / law.b) : Infinity
  const labels = Math.max(0, Math.ceil(needed - market.have))
  const cost = labels * market.price
  let decision = 'too_dear'
  if (cost <= market.budget) decision = 'collect'
  if (labels === Infinity) decision = 'change_model'
  if (labels === 0) decision = 'enough'
  return { decision, labels, cost }
}
