/**
 * Reads a number as people write it: 0.5, .5, 1e-3, 12 %, 3/4, with a comma or a point, with a real minus sign.
 * @returns undefined when it is no number
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, '')
    .replace(/^([^,.]*),([^,.]*)$/, '$1.$2')
  const match = plain.match(/^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:\/(\d+(?:\.\d+)?))?(%)?$/i)
  if (!match) return undefined
  const value = Number(match[1]) / (match[2] ? Number(match[2]) : 1) / (match[3] ? 100 : 1)
  return Number.isFinite(value) ? value : undefined
}
