declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    readonly noHinting?: boolean
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>
  }
  /** Cuts a font down to the characters of a text, and its axes to ranges. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
