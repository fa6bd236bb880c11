/** A text without the characters that nobody sees: joiners, marks of direction, soft hyphens, marks of byte order. */
export const withoutInvisible = (text: string): string => text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')

/** A text whose dashes and minus signs, of whatever length and origin, are the one on keyboards. */
export const plainDashes = (text: string): string => text.replace(/[\p{Dash_Punctuation}\u02d7\u2043\u2212\u2796]/gu, '-')
