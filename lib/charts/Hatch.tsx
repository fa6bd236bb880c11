/** The pattern that means error, in a colour. Use as `fill="url(#id)"`. */
export const Hatch = ({ id, colour, ground = 'none' }: { readonly id: string; readonly colour: string; readonly ground?: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
    <rect width="5" height="5" fill={ground} />
    <line x1="0" x2="5" y1="2.5" y2="2.5" stroke={colour} strokeWidth="1.8" />
  </pattern>
)
