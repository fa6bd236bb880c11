declare module 'next/dist/compiled/busboy/index.js' {
  import type { Writable } from 'node:stream'

  export default function busboy(settings: {
    readonly headers: Readonly<Record<string, string>>
    readonly defParamCharset: string
  }): Writable
}
