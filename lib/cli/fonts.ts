import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { formulaCharacters } from '../catalog/formulaCharacters'

/** Cuts the formula font down to the characters that formulas use: a quarter of its weight for the same page. */
const whole = readFileSync('node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2')
const cut = await subsetFont(whole, formulaCharacters, { targetFormat: 'woff2' })
writeFileSync('app/_fonts/stix-two-math.woff2', cut)
console.log(`${(whole.length / 1000).toFixed(0)} kB became ${(cut.length / 1000).toFixed(0)} kB`)
