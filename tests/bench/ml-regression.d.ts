/** What the benchmark uses of a package that brings no types. */
declare module 'ml-regression' {
  export class MultivariateLinearRegression {
    constructor(x: readonly (readonly number[])[], y: readonly (readonly number[])[])
  }
}
