import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { formulaCharacters } from '../catalog/formulaCharacters'

const author = '@fontsource-variable/stix-two-text/files/stix-two-text'
const sans = '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal'

const characters = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
const signs = '\u00a0–—‘’“”„…·•×÷±−√≤≥≈←→↑↓↵⌘€'
const plain = characters(0x20, 0x7e) + signs
const accents = characters(0xa1, 0xff)

/** What each voice is cut to: its characters, and the weights that pages use. Others come from the reader's own fonts. */
const faces = [
  { from: `${author}-latin-wght-normal`, to: 'stix-two-text', text: plain, wght: { min: 400, max: 700 } },
  { from: `${author}-latin-wght-normal`, to: 'stix-two-text-accents', text: accents, wght: { min: 400, max: 700 } },
  { from: `${author}-latin-wght-italic`, to: 'stix-two-text-italic', text: plain, wght: { min: 400, max: 600 } },
  { from: sans, to: 'instrument-sans', text: plain, wght: { min: 400, max: 700 } },
  { from: sans, to: 'instrument-sans-accents', text: accents, wght: { min: 400, max: 700 } },
  {
    from: '@fontsource-variable/spline-sans-mono/files/spline-sans-mono-latin-wght-normal',
    to: 'spline-sans-mono',
    text: plain,
    wght: { min: 400, max: 600 },
  },
  { from: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal', to: 'stix-two-math', text: formulaCharacters },
]

/** Cuts the fonts down to what pages use: half of their weight for the same page. */
for (const { from, to, text, wght } of faces) {
  const whole = readFileSync(`node_modules/${from}.woff2`)
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true, ...(wght ? { variationAxes: { wght } } : {}) })
  writeFileSync(`app/_fonts/${to}.woff2`, cut)
  console.log(`${to}: ${(whole.length / 1000).toFixed(0)} kB became ${(cut.length / 1000).toFixed(0)} kB`)
}
