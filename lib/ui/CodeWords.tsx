import { createElement, Fragment } from 'react'

const kinds = { '`': 'code', '*': 'em' } as const

/** Words in which `code` and *stress* are marked, as authors write them. */
export const CodeWords = ({ text }: { readonly text: string }) =>
  createElement(
    Fragment,
    null,
    ...text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((piece) => {
      const kind = piece.length > 2 ? kinds[piece[0] as keyof typeof kinds] : undefined
      return kind && piece.endsWith(piece[0] as string)
        ? createElement(kind, kind === 'code' ? { translate: 'no' } : null, piece.slice(1, -1))
        : piece
    }),
  )
