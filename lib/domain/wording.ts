/*
 * Said without the browser's Intl: its first use holds a phone up for tens of milliseconds, to write “2 and 3”.
 */

/** 1234567 as “1,234,567”. */
export const groupDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** 2, 3, 5 as “2, 3 and 5”. */
export const listWords = (items: readonly (string | number)[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** What is said of one, or what of any other number. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** 1 as “1 grade”, 3 as “3 grades”. */
export const counted = (count: number, one: string, many: string): string => `${groupDigits(count)} ${plural(count, one, many)}`
