export function perplexity(sentences: readonly (readonly number[])[]): number {
  const logs = Float64Array.from(sentences.flat(), (p) => Math.log(p))
  if (logs.some((log) => log === -Infinity)) return Infinity
  let mean = 0
  logs.forEach((log, i) => {
    mean += (log - mean) / (i + 1)
  })
  return Math.exp(-mean)
}
