/** Numbers as lessons and questions write them. */
export const one = (value: number) => value.toFixed(1)
export const two = (value: number) => value.toFixed(2)
export const three = (value: number) => value.toFixed(3)
/** 0.25 as “25 %”. */
export const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)} %`
/** 1234567 as “1,234,567”. */
export const thousands = (value: number) => value.toLocaleString('en-US')
