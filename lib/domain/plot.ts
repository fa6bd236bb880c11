/** A plot of one or more series over common points. */
export interface Plot {
  readonly xName: string
  readonly yName: string
  /** ascending */
  readonly x: readonly number[]
  readonly series: readonly Series[]
  readonly xScale?: 'linear' | 'log'
  readonly yScale?: 'linear' | 'log'
  /** where the vertical axis begins and ends; from the values if nothing is said */
  readonly yRange?: readonly [number, number]
  /** a level to be reached */
  readonly target?: { readonly value: number; readonly name: string }
}

export interface Series {
  readonly name: string
  /** one for each point */
  readonly y: readonly number[]
  /** drawn with dashes, for what is to be told apart from the first without colour */
  readonly dashed?: boolean
  /** half the height of a band about it, one for each point */
  readonly spread?: readonly number[]
}
