/**
 * A stable number from a text, to make seeds of names.
 * @returns an integer in [0, 2³²)
 * @see Fowler, Noll & Vo: FNV-1a, 32 bits
 */
export function hashText(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}
