type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

/** The two cases that need no arithmetic come first; what is left has a solution, and it lies ahead. */
export function isMoreDataWorthIt({ a, b, c }: Law, target: number, { have, price, budget }: Market) {
  if (a * have ** -b + c <= target) return { decision: 'enough', labels: 0, cost: 0 }
  if (target <= c) return { decision: 'change_model', labels: Infinity, cost: Infinity }
  const needed = (a / (target - c)) ** (1 / b)
  const labels = Math.ceil(needed - have)
  const cost = labels * price
  return { decision: cost <= budget ? 'collect' : 'too_dear', labels, cost }
}
