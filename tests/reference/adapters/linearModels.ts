import { fitStandardiser, standardise } from '@lib/core/data/standardise'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { rSquared } from '@lib/core/metrics/rSquared'
import { matrixFromRows, rowsOf } from '@lib/core/matrices/Matrix'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { fitLogisticRegression, fitSoftmaxRegression } from '@lib/core/models/logisticRegression'
import { polynomialFeatures } from '@lib/core/models/polynomialFeatures'
import type { Adapter, Input } from './Adapter'

function linear(features: number[][], y: number[], lambda: number) {
  const X = matrixFromRows(features)
  const model = fitLinearRegression(X, y, lambda)
  const fitted = model.predict(X)
  return { coef: model.coefficients, intercept: model.intercept, fitted, r2: rSquared(y, fitted) }
}

function polynomialGrid(i: Input) {
  const errors = (degree: number, lambda: number, n: number) => {
    const train = polynomialFeatures(i.x_train.slice(0, n), degree)
    const validation = polynomialFeatures(i.x_val, degree)
    const scales = fitStandardiser(train)
    const scaled = (data: typeof train) => (i.standardise ? standardise(data, scales) : data)
    const model = fitLinearRegression(scaled(train), i.y_train.slice(0, n), lambda)
    return {
      train: meanSquaredError(i.y_train.slice(0, n), model.predict(scaled(train))),
      validation: meanSquaredError(i.y_val, model.predict(scaled(validation))),
    }
  }
  const grid = i.degrees.map((degree: number) => i.lambdas.map((lambda: number) => i.ns.map((n: number) => errors(degree, lambda, n))))
  const take = (part: 'train' | 'validation') =>
    grid.map((byLambda: Input) => byLambda.map((byN: Input) => byN.map((each: Input) => each[part])))
  return { train_mse: take('train'), val_mse: take('validation') }
}

export const linearModels: Adapter = {
  ols: (i) => linear(i.X, i.y, 0),
  ridge: (i) => linear(i.X, i.y, i.lambda),
  standardise: (i) => {
    const scales = fitStandardiser(matrixFromRows(i.train))
    const scaled = (rows: number[][]) => rowsOf(standardise(matrixFromRows(rows), scales))
    return { ...scales, train: scaled(i.train), test: scaled(i.test) }
  },
  polynomial_ridge_grid: polynomialGrid,
  logistic_regression: (i) => {
    const X = matrixFromRows(i.X)
    const model = fitLogisticRegression(X, i.y, i.lambda)
    return {
      coef: model.coefficients,
      intercept: model.intercept,
      log_loss: model.logLoss,
      objective: model.objective,
      proba: rowsOf(model.predictProbabilities(X)).map((row) => row[1]),
    }
  },
  softmax_regression: (i) => {
    const X = matrixFromRows(i.X)
    const model = fitSoftmaxRegression(X, i.y, i.classes, i.lambda)
    return {
      W: rowsOf(model.weights),
      b: model.biases,
      log_loss: model.logLoss,
      objective: model.objective,
      proba: rowsOf(model.predictProbabilities(X)),
    }
  },
}
