type Train = (configuration: number, resource: number) => number

export const successiveHalving = (train: Train, n: number, least: number, most: number, eta: number) => {
  let ids = [...Array(n).keys()]
  let losses: number[] = []
  let spent = 0
  // How many stand before a configuration decides whether it goes on.
  const ahead = (place: number) =>
    losses.filter((other, k) => (isNaN(losses[place]!) ? !isNaN(other) || k < place : other < losses[place]! || (other === losses[place] && k < place))).length
  for (let resource = least, keep = n, last = 0; keep > 0 && resource <= most; last = resource, resource *= eta) {
    if (losses.length) ids = ids.filter((_, place) => ahead(place) < keep)
    losses = ids.map((id) => train(id, resource))
    spent += ids.length * resource - ids.length * last
    keep = Math.floor(keep / eta)
  }
  return { winner: ids.find((_, place) => ahead(place) === 0)!, spent }
}
