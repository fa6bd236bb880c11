type Law = { a: number; b: number; c: number }
type Market = { have: number; price: number; budget: number }

/** Does not solve the equation but looks for the first size that will do, by doubling and halving: works for any law that falls. */
export function isMoreDataWorthIt({ a, b, c }: Law, target: number, { have, price, budget }: Market) {
  const meets = (n: number) => a / n ** b + c <= target
  if (meets(have)) return { decision: 'enough', labels: 0, cost: 0 }
  if (c >= target) return { decision: 'change_model', labels: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY }
  let [low, high] = [have, 2 * have]
  while (!meets(high)) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (meets(middle)) high = middle
    else low = middle
  }
  const labels = high - have
  return { decision: labels * price > budget ? 'too_dear' : 'collect', labels, cost: price * labels }
}
