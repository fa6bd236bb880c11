type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

export function isMoreDataWorthIt({ a, b, c }: Law, target: number, { have, price, budget }: Market) {
  if (a * have ** -b + c <= target) return { decision: 'enough', labels: 0, cost: 0 }
  if (target <= c) return { decision: 'change_model', labels: Infinity, cost: Infinity }
  const labels = Math.ceil((a / (target - c)) ** (1 / b))
  const cost = labels * price
  return { decision: cost <= budget ? 'collect' : 'too_dear', labels, cost }
}
