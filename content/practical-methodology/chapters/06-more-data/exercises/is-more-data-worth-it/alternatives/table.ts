type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

export const isMoreDataWorthIt = (law: Law, target: number, market: Market) => {
  const factor = (law.a * market.have ** -law.b) / (target - law.c)
  const reached = target > law.c
  // The excess error has to shrink by this factor; sizes grow by its b-th root.
  const missing = reached ? Math.ceil(market.have * (factor ** (1 / law.b) - 1)) : Infinity
  const rows: [boolean, string, number][] = [
    [reached && factor <= 1, 'enough', 0],
    [!reached, 'change_model', Infinity],
    [missing * market.price <= market.budget, 'collect', missing],
    [true, 'too_dear', missing],
  ]
  const [, decision, labels] = rows.find(([holds]) => holds)!
  return { decision, labels, cost: labels * market.price }
}
