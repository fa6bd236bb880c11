import { describe, expect, it } from 'vitest'
import { CoreError } from '@lib/core/CoreError'
import type { Matrix } from '@lib/core/matrices/Matrix'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { createRng } from '@lib/core/random/createRng'
import { refusalsOf } from './descriptions'
import { exportsOf } from './exportsOf'

const rng = () => createRng(7)
const labels = [0, 1, 1, 0]
const values = [0.5, 1.5, 2, 3]
const shares = [0.2, 0.9, 0.6, 0.4]
const rows = [
  [0.2, 0.8],
  [0.5, 0.5],
  [0.1, 0.9],
  [0.7, 0.3],
]
const matrix = matrixFromRows(rows)
const data = { features: matrix, labels: Uint8Array.from(labels), classes: 2 }
const space = { rate: { kind: 'log_uniform', low: 1e-4, high: 1 }, units: { kind: 'integer', low: 1, high: 8 } } as const
const sphere = (x: ArrayLike<number>) => (x[0] as number) ** 2
const definite = matrixFromRows([
  [2, 1],
  [1, 2],
])

const points = values.map((y, x) => ({ x, y }))
const plan = {
  shape: { inputs: 2, hidden: [3], outputs: 2, activation: 'tanh', dropout: 0.1 },
  train: { features: matrix, targets: { kind: 'classes', labels } },
  optimiser: { kind: 'sgd', momentum: 0.9, weightDecay: 0.01 },
  learningRate: 0.1,
  batchSize: 2,
  epochs: 2,
  lambda: 0.1,
  clipNorm: 1,
}

/** One sound call of each function of the core that takes numbers from outside. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  // metrics
  accuracy: [labels, labels],
  averagePrecision: [labels, shares],
  averagePrecisionAtK: [labels, 2],
  averagedScores: [labels, labels, 'macro'],
  balancedAccuracy: [labels, labels],
  brierBinary: [labels, shares],
  brierMulticlass: [labels, rows],
  calibration: [shares, labels, 5],
  cohenKappa: [labels, labels],
  confusionMatrix: [labels, labels],
  costCurve: [labels, shares, { miss: 1, falseAlarm: 2 }],
  countRelevant: [labels],
  coverageAtAccuracy: [shares, labels, 0.5],
  cumulativeOutcomes: [labels, shares],
  discountedCumulativeGain: [values, shares],
  eachThreshold: [labels, shares, () => undefined],
  huberLoss: [values, shares, 1],
  logLossBinary: [labels, shares],
  logLossMulticlass: [labels, rows],
  matthewsCorrelation: [labels, labels],
  meanAbsoluteError: [values, shares],
  meanAbsolutePercentageError: [values, shares],
  meanAveragePrecision: [[labels], 2],
  meanReciprocalRank: [[labels], 2],
  meanSquaredError: [values, shares],
  medianAbsoluteError: [values, shares],
  normalisedDiscountedCumulativeGain: [values, shares],
  outcomeCounts: [labels, labels],
  outcomesAtThreshold: [labels, shares, 0.5],
  perClassScores: [labels, labels],
  perplexity: [[-1, -2], Math.E],
  pinballLoss: [values, shares, 0.3],
  prCurve: [labels, shares],
  precisionAtK: [labels, 2],
  precisionRecallFbeta: [labels, labels],
  rSquared: [values, shares],
  recallAtK: [labels, 2],
  reciprocalRank: [labels, 2],
  riskCoverage: [shares, labels],
  rocAuc: [labels, shares],
  rocAucMulticlass: [labels, rows, { multiClass: 'ovr' }],
  rocCurve: [labels, shares],
  rootMeanSquaredError: [values, shares],
  selectiveAccuracy: [labels, rows, 0.6],
  sortedIndices: [values],
  specificity: [labels, labels],
  specificityPerClass: [labels, labels],
  classOrder: [labels, labels],
  corpusBleu: [[['a', 'b']], [[['a', 'b']]]],
  decisionCost: [
    { tp: 1, fp: 2, fn: 1, tn: 1 },
    { miss: 1, falseAlarm: 2 },
  ],
  editDistance: [['a', 'b'], ['b']],
  longestCommonSubsequence: [['a', 'b'], ['b']],
  ngramCounts: [['a', 'b', 'c'], 2],
  rougeL: [['a', 'b'], ['b']],
  rougeN: [['a', 'b'], ['b'], 1],
  sentenceBleu: [['a', 'b'], [['a', 'b']]],
  wordErrorRate: [[['a', 'b']], [['b']]],
  // statistics
  averageRanks: [values],
  finiteCopy: [values],
  orderedPair: [values, 1],
  bootstrapInterval: [rng, 4, () => 1, { resamples: 10 }],
  erfc: [0.5],
  incompleteBeta: [2, 3, 0.4],
  logGamma: [2.5],
  mcnemarFromPredictions: [labels, labels, labels],
  mcnemarTest: [2, 5],
  mean: [values],
  median: [values],
  normalCdf: [0.5],
  normalPdf: [0.5],
  normalQuantile: [0.5],
  pairedTTest: [values, shares],
  pearsonCorrelation: [values, shares],
  percentileInterval: [values, 0.9],
  quantile: [values, 0.5],
  resampledInterval: [[[0, 1]], () => 1, 0.9],
  spearmanCorrelation: [values, shares],
  standardDeviation: [values],
  studentTTails: [1.5, 4],
  variance: [values],
  wilsonInterval: [3, 10, 0.9],
  // random and data
  createRng: [3],
  rngFromState: [[1, 2, 3, 4]],
  shuffle: [rng, values],
  sobolSequence: [2],
  augmentWithNoise: [rng, data, 1, 0.1],
  choice: [rng, values],
  curveAt: ['wave', 0.5],
  drawPlane: [rng, 4, 0.1, () => [0, 0]],
  plantDataFault: [rng, 'label_noise', data, data, 0.4],
  standardise: [matrix, { mean: Float64Array.of(0, 0), scale: Float64Array.of(1, 1) }],
  drawCircles: [rng, 8, 0.1],
  drawClouds: [rng, 8, 0.1],
  drawCurve: [rng, 'wave', 8, 0.1],
  drawDeliveries: [rng, 8],
  drawImbalanced: [rng, 8, 0.2, 0.1],
  drawMoons: [rng, 8, 0.1],
  drawNoise: [rng, 8],
  drawNoisyLine: [rng, 8, 1, 1, 0.1],
  drawScoredSample: [rng, 8, 0.5, 1],
  drawSpirals: [rng, 8, 0.1],
  fitStandardiser: [matrix],
  groupedKFold: [labels, 2],
  haltonPoint: [3, 2],
  integerBelow: [rng, 3],
  kFold: [6, 2],
  logUniform: [rng, 0.1, 1],
  logUniformQuantile: [0.1, 1, 0.5],
  mixup: [rng, data, 2],
  normal: [rng, 0, 1],
  permutation: [rng, 4],
  sampleWithoutReplacement: [rng, 4, 2],
  selectExamples: [data, [0, 1]],
  split: [rng, 6, [0.5, 0.5]],
  splitSizes: [6, [0.5, 0.5]],
  stratifiedCounts: [[2, 4], 3],
  stratifiedKFold: [labels, 2],
  stratifiedSplit: [rng, labels, [0.5, 0.5]],
  trainTestSizes: [6, 0.5],
  withColumn: [data, () => 1],
  uniformBetween: [rng, 0, 1],
  weightedChoice: [rng, values],
  // matrices and models
  cholesky: [definite],
  countParameters: [{ inputs: 2, hidden: [3], outputs: 1, activation: 'tanh' }],
  emptyNetwork: [{ inputs: 2, hidden: [3], outputs: 1, activation: 'tanh', dropout: 0.1 }],
  initialiseNetwork: [{ inputs: 2, hidden: [3], outputs: 1, activation: 'tanh' }, rng],
  leastAbsoluteLine: [points],
  leastSquaresLine: [points],
  matrixFromRows: [rows],
  multiply: [definite, definite],
  selectRows: [matrix, [0, 1]],
  fitConstantClassifier: [labels, 2],
  fitConstantRegressor: [values, 'mean'],
  fitDecisionTree: [data, { maxDepth: 2 }],
  fitLinearRegression: [matrix, values, 0.1],
  fitLogisticRegression: [matrix, labels, 1],
  trainPerceptron: [matrix, labels, { units: 2, rate: 0.1, epochs: 3, batch: 2 }, rng],
  fitNearestNeighbours: [data, 2],
  fitSoftmaxRegression: [matrix, labels, 2, 1],
  leastSquares: [definite, [1, 2]],
  polynomialFeatures: [values, 2],
  randomClassifier: [rng, 2],
  sigmoid: [0.5],
  softplus: [0.5],
  solvePositiveDefinite: [definite, [1, 2]],
  // training and gradients
  centralDifferences: [sphere, [1], 1e-5],
  clipGradient: [Float64Array.of(3, 4), 1],
  createOptimiser: [{ kind: 'adam', beta1: 0.9, beta2: 0.99, eps: 1e-8, weightDecay: 0.1 }, 3],
  runTraining: [rng, plan],
  createEarlyStopper: [{ patience: 2 }],
  gradientCheck: [sphere, [1], [2]],
  knownGradient: ['sphere', values],
  knownValue: ['sphere', values],
  learningRateAt: [{ kind: 'step', every: 2, gamma: 0.5 }, 0.1, 3],
  numericalJacobian: [(x: Float64Array) => [sphere(x)], [1], 1e-5],
  relativeErrors: [values, values],
  stopEarly: [values, { patience: 2 }],
  // search
  asha: [{ workers: 2, least: 1, most: 9, eta: 3, until: 9 }, () => 0],
  bayesianSearcher: [rng, space, { startTrials: 3 }],
  configurationAt: [space, [0.2, 0.6]],
  randomSearcher: [rng, space],
  requireSpace: [space],
  sampleConfiguration: [rng, space],
  successiveHalving: [
    [
      { n: 2, r: 1 },
      { n: 1, r: 2 },
    ],
    (id: number) => -id,
  ],
  treeParzenSearcher: [rng, space, { startTrials: 3, candidates: 4 }],
  confidenceBound: [0.5, 1, 2],
  distinctValues: [[{ a: 1 }], 'a'],
  drawSurface: [rng, 2, 0.2, 0.1],
  expectedImprovement: [0.5, 1, 0.2, 0],
  fitGaussianProcess: [matrix, values, { kernel: 'rbf', lengthScales: [1, 1], signalVariance: 1, noiseVariance: 0.1 }],
  goodTrials: [10],
  gridTrials: [space, 2],
  halvingSurvivors: [[[1, 2]], 2],
  hyperbandBrackets: [81, 3],
  kernel: ['rbf', 1, 1],
  leastLosses: [values, 2],
  parzenMixture: [[0.5], 0, 1],
  parzenScores: [[0.2], [0.8], 0, 1, [0.2, 0.8]],
  probabilityOfImprovement: [0.5, 1, 0.2, 0],
  quasiRandomTrials: [rng, space, 3],
  randomSearchSuccess: [0.05, 60],
  randomSearchTrials: [0.05, 0.95],
  randomTrials: [rng, space, 3],
  shareOf: [space.rate, 0.1],
  splitTrials: [values],
  successiveHalvingRungs: [9, 1, 9, 3],
  surfaceAt: [{ peaks: [0.5], width: 0.2, others: 0, waves: [] }, [0.4]],
  tamedLosses: [values],
  testFunction: ['sphere', values],
  testFunctionBounds: ['ackley', 2],
  testFunctionMinimum: ['ackley', 2],
  tuneProcess: [matrix, values, 'rbf'],
  valueAt: [space.rate, 0.5],
  simplestCandidate: [[{ id: 'a', score: 9, latency: 5, memory: 5, parameters: 7 }], { leastScore: 8, mostLatency: 6, mostMemory: 6 }, 1],
  // curves
  biasVariance: [[values], values, 0],
  diagnoseRun: [[3, 2, 1], [3, 2, 2], 0.5],
  extrapolatePowerLaw: [{ a: 1, b: 0.5, c: 0.1, sse: 0, errors: { a: 0, b: 0, c: 0 }, covariance: undefined }, 100],
  fitPowerLaw: [
    [1, 4, 16, 64],
    [2.1, 1.1, 0.6, 0.35],
  ],
  fitPowerLawWithoutFloor: [
    [1, 4],
    [2, 1],
  ],
  learningCurve: [rng, 6, [2, 4], 2, () => ({ train: 0, validation: 1 })],
  moreDataDecision: [{ a: 1, b: 0.5, c: 0.1 }, 0.2, { have: 10, price: 2, budget: 500 }],
  powerLawAt: [{ a: 1, b: 0.5, c: 0.1 }, 10],
  runSigns: [
    [3, 2, 1],
    [3, 2, 2],
  ],
  samplesForTarget: [{ a: 1, b: 0.5, c: 0.1 }, 0.2],
  logisticDescent: [matrix, labels, 0.1, 3],
  oneBatchVerdict: [() => 0.5, 3],
  // experiments
  baselineLadder: [{ seed: 1, data: 'moons', noise: 0.1, examples: 20, metric: 'accuracy', repeats: 2 }],
  capacityFit: [{ seed: 1, curve: 'wave', degree: 2, lambda: 0.1, examples: 10, noise: 0.1, draws: 2 }],
  classifierAccuracy: [fitConstantClassifier(labels, 2), data],
  drawDeliveryProblem: [1, [20, 10, 10]],
  drawPlaneData: [rng, 'moons', 8, 0.1],
  firstExamples: [data, 2],
  faultLab: [{ seed: 1, instruments: ['inputs'] }],
  checkedLoss: [1, 'tanh'],
  gradientSweep: [{ seed: 1, fault: 'none', activation: 'tanh', difference: 'central', precision: 'double' }],
  gridShape: [16, 2],
  halvingRace: [{ seed: 1, configurations: 4, least: 1, eta: 2, budget: 8, repeats: 1 }],
  hiddenFault: [1],
  learningCurves: [{ seed: 1, problem: 'circles', model: 'linear', labelNoise: 0, most: 80, target: 0.1, repeats: 2 }],
  learningRateSweep: [{ seed: 1, optimiser: 'adam', epochs: 2, width: 2, repeats: 1 }],
  legendreFeatures: [shares, 2],
  meanValidationError: [{ seed: 1, curve: 'wave', degree: 2, lambda: 0.1, examples: 10, noise: 0.1, draws: 2 }],
  methodicalDesk: [{ seed: 1 }],
  overfitBatch: [{ seed: 1, examples: 4, steps: 2, width: 2, fault: 'none' }],
  playDesk: [1, () => undefined],
  projectDesk: [{ seed: 1, moves: ['linear'] }],
  readInstrument: [1, 'inputs'],
  rungsWithin: [{ configurations: 4, least: 1, eta: 2, budget: 8 }],
  searchContest: [{ seed: 1, trials: 4, dimensions: 2, width: 0.2, others: 0.1, repeats: 20, budgets: [9] }],
  sickPlan: ['overfitting', 0],
  sickRun: [{ seed: 1 }],
  surrogateSearch: [{ seed: 1, lengthScale: 0.2, noise: 0.1, trials: 3, acquisition: 'ei', kernel: 'rbf', repeats: 1 }],
}

/** What looks nothing over, because it is the check itself, or works in place for callers that have looked: their calls are above. */
const exempt: Readonly<Record<string, readonly string[]>> = {
  'parts of experiments': [
    'classifierPlan',
    'diagnoseByChecklist',
    'examplesOf',
    'justifiedRung',
    'methodicalMove',
    'networkClassifier',
    'randomDeskPolicy',
    'trainInSteps',
    'trainSick',
  ],
  'checks and errors': [
    'CoreError',
    'requireBinary',
    'requireEntries',
    'requireFinite',
    'requireInteger',
    'requireLabelledData',
    'requireNumber',
    'requirePairs',
    'requirePositive',
    'requireProbabilities',
    'requireSameLength',
    'requireWeights',
    'requireWithin',
    'withinBounds',
  ],
  'passes of a network': [
    'activate',
    'activateBackward',
    'applyDropout',
    'batchNormBackward',
    'batchNormForward',
    'copyNetwork',
    'createBatchNorm',
    'createWorkspace',
    'denseBackward',
    'denseForward',
    'drawMask',
    'forward',
    'killUnits',
    'layersOf',
    'lossAndGradient',
    'predictWithNetwork',
    'softmaxCrossEntropy',
    'softmaxRows',
    'squaredError',
    'trainNetwork',
  ],
  'steps of a computation': [
    'choleskyInto',
    'correlation',
    'correlationSlope',
    'fromOutcomes',
    'likeliestClasses',
    'logDensity',
    'minimiseConvex',
    'orderStatistic',
    'minimiseSmooth',
    'permuteInPlace',
    'ratio',
    'repeatedRow',
    'roomFor',
    'rowsOf',
    'solveLower',
    'solveLowerTransposed',
    'vectorNorm',
    'weightedMean',
    'zeros',
  ],
}

const numbers = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '−Infinity': Number.NEGATIVE_INFINITY,
  '−0': -0,
  'a subnormal': 5e-324,
  'a huge number': 1e308,
  '−1': -1,
  'a half': 0.5,
}
const isList = (value: unknown): value is number[] =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && Array.from(value as ArrayLike<unknown>).every((entry) => typeof entry === 'number')
const isMatrix = (value: unknown): value is Matrix => typeof value === 'object' && value !== null && 'rows' in value && 'values' in value

/** Hostile stand-ins for an argument, by what is wrong with each. */
function* hostile(argument: unknown): Generator<[string, unknown]> {
  if (typeof argument === 'number') yield* Object.entries(numbers)
  else if (isList(argument)) {
    const list = Array.from(argument)
    yield ['no entries', []]
    yield ['a single entry', list.slice(0, 1)]
    yield ['an entry too many', [...list, list[0]]]
    for (const [name, number] of Object.entries(numbers)) {
      yield [`${name} first`, [number, ...list.slice(1)]]
      yield [`${name} last`, [...list.slice(0, -1), number]]
      yield [`${name} alone`, list.map(() => number)]
    }
  } else if (isMatrix(argument)) {
    yield ['no rows', { rows: 0, columns: argument.columns, values: new Float64Array(0) }]
    for (const [name, number] of Object.entries(numbers))
      yield [`${name} in it`, { ...argument, values: argument.values.map((value, i) => (i === 1 ? number : value)) }]
  } else if (Array.isArray(argument)) {
    yield ['no rows', []]
    for (const [name, row] of hostile(argument[0])) yield [`a row with ${name}`, [row, ...argument.slice(1)]]
  } else if (typeof argument === 'object' && argument !== null)
    for (const [key, value] of Object.entries(argument))
      for (const [name, bad] of hostile(value)) yield [`${key} with ${name}`, { ...argument, [key]: bad }]
}

/** Every list of an argument cut to so many entries, at whatever depth. */
const cut = (value: unknown, length: number): unknown => {
  if (isMatrix(value))
    return { ...value, rows: Math.min(value.rows, length), values: value.values.slice(0, value.columns * Math.min(value.rows, length)) }
  if (isList(value)) return Array.from(value).slice(0, length)
  if (Array.isArray(value)) return value.slice(0, length)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each, length)]))
}

const negative = [-1, 1, 1, 1]
const indefinite = matrixFromRows([
  [1, 2],
  [2, 1],
])
/** A function whose outputs become more from call to call. */
const growing =
  (calls = 0) =>
  () =>
    Array.from({ length: ++calls }, () => 0)

/** Calls that their own cases do not come to, for each code that a description says. */
const refused: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  accuracy: { out_of_range: [labels, labels, negative] },
  averagedScores: { out_of_range: [labels, labels, 'macro', { sampleWeight: negative }] },
  balancedAccuracy: { out_of_range: [labels, labels, false, negative] },
  confusionMatrix: { out_of_range: [labels, labels, [0, 1], negative] },
  discountedCumulativeGain: { out_of_range: [values, shares, { k: -1 }] },
  eachThreshold: { out_of_range: [labels, shares, () => undefined, negative] },
  matthewsCorrelation: { out_of_range: [labels, labels, negative] },
  meanAbsoluteError: { out_of_range: [values, shares, negative] },
  meanAbsolutePercentageError: { out_of_range: [values, shares, negative] },
  meanSquaredError: { out_of_range: [values, shares, negative] },
  outcomeCounts: { out_of_range: [labels, labels, 1, negative] },
  perClassScores: { out_of_range: [labels, labels, { sampleWeight: negative }] },
  precisionRecallFbeta: { out_of_range: [labels, labels, { sampleWeight: negative }] },
  rootMeanSquaredError: { out_of_range: [values, shares, negative] },
  specificity: { out_of_range: [labels, labels, 1, 0, negative] },
  specificityPerClass: { out_of_range: [labels, labels, [0, 1], 0, negative] },
  corpusBleu: { out_of_range: [[['a']], [[['a']]], { maxNgram: 0 }] },
  sentenceBleu: { out_of_range: [['a'], [['a']], { maxNgram: 0 }] },
  standardDeviation: { out_of_range: [[1], 1] },
  variance: { out_of_range: [[1], 1] },
  gradientCheck: { out_of_range: [sphere, [1], [2], { eps: 0 }] },
  relativeErrors: { out_of_range: [values, values, 0] },
  knownGradient: { out_of_range: ['no function', values] },
  decisionCost: {
    empty_input: [
      { tp: 0, fp: 0, fn: 0, tn: 0 },
      { miss: 1, falseAlarm: 2 },
    ],
  },
  requireSpace: { empty_input: [{}] },
  treeParzenSearcher: { empty_input: [rng, {}] },
  bootstrapInterval: { non_finite: [rng, 4, () => Number.NaN, { resamples: 10 }] },
  resampledInterval: { non_finite: [[[0, 1]], () => Number.NaN, 0.9] },
  cholesky: { singular: [indefinite] },
  solvePositiveDefinite: { singular: [indefinite, [1, 2]] },
  fitGaussianProcess: {
    singular: [matrixFromRows([[1], [1]]), [1, 2], { kernel: 'rbf', lengthScales: [1], signalVariance: 1, noiseVariance: 0 }],
  },
  numericalJacobian: { length_mismatch: [growing(), [1], 1e-5] },
  gridTrials: { length_mismatch: [space, [2]] },
  testFunction: { length_mismatch: ['branin', [1, 2, 3]] },
}

const nonsense = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isNaN(value)
    : ArrayBuffer.isView(value)
      ? Array.from(value as Float64Array).some(nonsense)
      : typeof value === 'object' && value !== null && Object.values(value).some(nonsense)

/** Where NaN is what the description promises. */
const documented: Readonly<Record<string, RegExp>> = {
  // An empty bin has no mean.
  calibration: /./,
  // Accuracy of what is kept, where nothing is.
  selectiveAccuracy: /argument 3: (Infinity|a huge number)/,
  // The rate of a class that is not there.
  rocCurve: /argument 1: −0 alone|all lists/,
  // Of no classes there is no mean, and nothing to agree on.
  averagedScores: /all lists: no entries/,
  balancedAccuracy: /all lists: no entries/,
  cohenKappa: /all lists/,
  // What does not vary correlates with nothing.
  pearsonCorrelation: /alone/,
  spearmanCorrelation: /alone/,
  // Plain functions of a number take NaN to NaN.
  erfc: /NaN/,
  normalCdf: /NaN/,
  normalPdf: /NaN/,
  sigmoid: /NaN/,
  softplus: /NaN/,
  // A value of the caller's is handed back, whatever it is.
  choice: /NaN/,
  shuffle: /NaN/,
  selectExamples: /features|classes/,
  firstExamples: /features|classes/,
  selectRows: /NaN/,
  multiply: /NaN/,
  // A gradient that is not a number stays one, and a run that diverges says so.
  clipGradient: /NaN/,
  runTraining: /a huge number/,
  // No epoch was the best.
  createEarlyStopper: /./,
  stopEarly: /no entries|alone/,
  // An error that is not a number is told, not hidden; and a function that overflows has no difference.
  relativeErrors: /NaN|Infinity/,
  gradientCheck: /NaN|Infinity|huge/,
  centralDifferences: /huge/,
  numericalJacobian: /huge/,
}

const core = exportsOf()

it('knows every function of the core', () => {
  const functions = Object.entries(core)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name)
  expect([...Object.keys(calls), ...Object.values(exempt).flat()].sort()).toEqual(functions.sort())
})

describe.each(Object.entries(calls))('%s', (name, sound) => {
  const call = (values: readonly unknown[]) => {
    const result = (core[name] as (...values: unknown[]) => unknown)(...values.map((value) => (value === rng ? rng() : value)))
    if (typeof result !== 'object' || result === null || !('next' in result)) return result
    // A generator answers while it runs; with a huge limit that is for ever.
    const steps = result as unknown as Iterator<unknown>
    const answers: unknown[] = []
    for (let step = steps.next(); !step.done && answers.length < 100; step = steps.next()) answers.push(step.value)
    return answers
  }

  it('answers a sound call', () => {
    expect(nonsense(call(sound)) && !documented[name]?.test('a sound call')).toBe(false)
  })

  const cases = sound.flatMap((argument, i) =>
    [...hostile(argument)].map(([what, bad]) => ({ what: `argument ${i + 1}: ${what}`, values: sound.with(i, bad) })),
  )
  for (const length of [0, 1])
    cases.push({
      what: `all lists: ${length === 0 ? 'no entries' : 'a single entry'}`,
      values: sound.map((argument) => cut(argument, length)),
    })
  const refusals = refusalsOf(name)
  const codeOf = (values: readonly unknown[]): string | undefined => {
    try {
      call(values)
      return undefined
    } catch (error) {
      return error instanceof CoreError ? error.code : String(error)
    }
  }
  it('gives a number to hostile input, or an error with a code that its description says', () => {
    const wrong = cases.flatMap(({ what, values }) => {
      try {
        return nonsense(call(values)) && !documented[name]?.test(what) ? [`${what}: nonsense`] : []
      } catch (error) {
        if (!(error instanceof CoreError)) return [`${what}: ${String(error)}`]
        return refusals.has(error.code) ? [] : [`${what}: ${error.code}, which is not said`]
      }
    })
    expect(wrong, wrong.join('\n')).toEqual([])
  })

  it('makes every refusal that its description says', () => {
    const further = Object.entries(refused[name] ?? {})
    expect(further.map(([, values]) => codeOf(values))).toEqual(further.map(([code]) => code))
    const made = new Set([...cases.map(({ values }) => codeOf(values)), ...further.map(([code]) => code)])
    expect([...refusals].filter((code) => !made.has(code))).toEqual([])
  })
})
