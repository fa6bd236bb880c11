import localFont from 'next/font/local'

/*
 * The files in _fonts are cut down from the packages' by `npm run fonts`: half the weight for the same page.
 */

/** The author's voice. */
export const author = localFont({
  src: [
    {
      path: './_fonts/stix-two-text.woff2',
      weight: '400 700',
      style: 'normal',
    },
    {
      path: './_fonts/stix-two-text-italic.woff2',
      weight: '400 600',
      style: 'italic',
    },
  ],
  variable: '--font-author',
  display: 'swap',
  adjustFontFallback: false,
})

export const authorGreek = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-greek-wght-normal.woff2',
      weight: '400 700',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-greek-wght-italic.woff2',
      weight: '400 700',
      style: 'italic',
    },
  ],
  variable: '--font-author-greek',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0370-03FF' }],
})

/** Loaded by pages that need it, as the Greek is. × ÷ ± · are in the plain file. */
export const authorAccents = localFont({
  src: './_fonts/stix-two-text-accents.woff2',
  weight: '400 700',
  variable: '--font-author-accents',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+00A1-00B0, U+00B2-00B6, U+00B8-00D6, U+00D8-00F6, U+00F8-00FF' }],
})

export const formula = localFont({
  src: './_fonts/stix-two-math.woff2',
  variable: '--font-formula',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** The interface's voice. */
export const interfaceSans = localFont({
  src: './_fonts/instrument-sans.woff2',
  weight: '400 700',
  variable: '--font-interface',
  display: 'swap',
  adjustFontFallback: false,
})

export const interfaceAccents = localFont({
  src: './_fonts/instrument-sans-accents.woff2',
  weight: '400 700',
  variable: '--font-interface-accents',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+00A1-00B0, U+00B2-00B6, U+00B8-00D6, U+00D8-00F6, U+00F8-00FF' }],
})

/** The machine's voice: whatever was computed. */
export const machine = localFont({
  src: './_fonts/spline-sans-mono.woff2',
  weight: '400 600',
  variable: '--font-machine',
  display: 'swap',
  adjustFontFallback: false,
})
