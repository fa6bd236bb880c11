import { z } from 'zod'

/** Joins letters in Persian and in scripts of India, and is invisible anywhere else. */
const joiners = /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/gu
/** Formatting and direction characters, fillers, variation selectors, tags: nobody sees them. */
const invisible = /(?![\u200C\u200D])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Controls, halves of surrogate pairs, private and unassigned characters. */
const meaningless = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u
/** More marks on one letter than any orthography has run into the lines above and below. */
const piledUp = /\p{M}{5,}/u

/** A line as it is seen: composed, its white space single, without what is invisible or turns the direction of writing. */
export const visibleText = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(invisible, '').replace(joiners, '').replace(/ {2,}/g, ' ').trim()

/** A line that others will read, like a name. */
export const visibleLine = (empty: string, most: number) =>
  z
    .string()
    .max(4 * most, `At most ${most} characters fit here.`)
    .transform(visibleText)
    .pipe(
      z
        .string()
        .refine((text) => /[\p{L}\p{N}]/u.test(text), empty)
        .refine((text) => !meaningless.test(text) && !piledUp.test(text), 'This holds characters that cannot be shown. Type it anew.')
        .max(most, `At most ${most} characters fit here.`),
    )
