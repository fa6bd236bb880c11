import localFont from 'next/font/local'

/** The author's voice. */
export const author = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-normal.woff2',
      weight: '400 700',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-italic.woff2',
      weight: '400 700',
      style: 'italic',
    },
  ],
  variable: '--font-author',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
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

/** STIX Two Math, cut down to what formulas use: `npm run fonts`. */
export const formula = localFont({
  src: './_fonts/stix-two-math.woff2',
  variable: '--font-formula',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** The interface's voice. */
export const interfaceSans = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-interface',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

/** The machine's voice: whatever was computed. */
export const machine = localFont({
  src: '../node_modules/@fontsource-variable/spline-sans-mono/files/spline-sans-mono-latin-wght-normal.woff2',
  weight: '300 700',
  variable: '--font-machine',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
