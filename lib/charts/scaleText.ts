const raised: Readonly<Record<string, string>> = {
  '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
} // biome-ignore format: a table

/** A number beside an axis: 1200 as “1,200”, 0.0001 as “10⁻⁴”. */
export function scaleText(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 0.001 || size >= 1_000_000)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9)
    const factor = Number((value / 10 ** exponent).toPrecision(2))
    const power = `10${Array.from(String(exponent), (digit) => raised[digit] ?? '').join('')}`
    return factor === 1 ? power : `${factor}·${power}`
  }
  return String(Number(value.toPrecision(4)))
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, size >= 10_000 ? ',' : '')
}
