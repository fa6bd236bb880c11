type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

export function isMoreDataWorthIt(law: Law, target: number, market: Market) {
  const { a, b, c } = law
  const never = { decision: 'change_model', labels: Infinity, cost: Infinity }
  const today = c + a * Math.pow(market.have, -b)
  if (today <= target) return { decision: 'enough', labels: 0, cost: 0 }
  if (!(target > c)) return never
  const missing = Math.ceil(Math.pow((target - c) / a, -1 / b)) - market.have
  if (missing * market.price <= market.budget) return { decision: 'collect', labels: missing, cost: missing * market.price }
  return { decision: 'too_dear', labels: missing, cost: missing * market.price }
}
