import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { logUniformQuantile } from '@lib/core/random/logUniform'
import { confidenceBound, expectedImprovement, probabilityOfImprovement } from '@lib/core/search/acquisition'
import { fitGaussianProcess } from '@lib/core/search/gaussianProcess'
import { hyperbandBrackets } from '@lib/core/search/hyperband'
import { kernel } from '@lib/core/search/kernel'
import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { halvingSurvivors, successiveHalvingRungs } from '@lib/core/search/successiveHalving'
import { testFunction, testFunctionMinimum } from '@lib/core/search/testFunctions'
import { goodTrials, parzenMixture, parzenScores, splitTrials } from '@lib/core/search/treeParzen'
import { normalCdf, normalPdf, normalQuantile } from '@lib/core/statistics/normalDistribution'
import type { Adapter, Input } from './Adapter'

const perPoint = (i: Input, measure: (mean: number, std: number) => number) =>
  i.mean.map((mean: number, at: number) => measure(mean, i.std[at]))

export const search: Adapter = {
  kernel: (i) => i.distance.map((distance: number) => kernel(i.kernel, distance / i.length_scale, i.signal_variance)),
  gp_posterior: (i) => {
    const X = matrixFromRows(i.X)
    const process = fitGaussianProcess(X, i.y, {
      kernel: i.kernel,
      lengthScales: typeof i.length_scale === 'number' ? new Array(X.columns).fill(i.length_scale) : i.length_scale,
      signalVariance: i.signal_variance,
      noiseVariance: i.noise_variance,
      normalise: i.normalise_y,
    })
    const { mean, deviation } = process.posterior(matrixFromRows(i.X_new))
    return { mean, std: deviation, log_marginal_likelihood: process.logMarginalLikelihood }
  },
  expected_improvement: (i) => perPoint(i, (mean, std) => expectedImprovement(mean, std, i.best, i.xi)),
  probability_of_improvement: (i) => perPoint(i, (mean, std) => probabilityOfImprovement(mean, std, i.best, i.xi)),
  confidence_bound: (i) => perPoint(i, (mean, std) => confidenceBound(mean, std, i.kappa, i.minimise)),
  normal_cdf: (i) => i.x.map(normalCdf),
  normal_pdf: (i) => i.x.map(normalPdf),
  normal_quantile: (i) => i.p.map(normalQuantile),
  hyperband_brackets: (i) => {
    const { brackets, totalResource } = hyperbandBrackets(i.R, i.eta, i.rule)
    return { brackets, total_resource: totalResource }
  },
  successive_halving_rungs: (i) => successiveHalvingRungs(i.n, i.r, i.R, i.eta),
  successive_halving_survivors: (i) => ({ rungs: halvingSurvivors(i.loss, i.eta) }),
  log_uniform_quantile: (i) => i.u.map((u: number) => logUniformQuantile(i.low, i.high, u)),
  random_search_success: (i) => randomSearchSuccess(i.q, i.n),
  random_search_trials: (i) => randomSearchTrials(i.q, i.p),
  test_function: (i) => i.x.map((x: number[]) => testFunction(i.name, x)),
  test_function_minimum: (i) => {
    const { value, places } = testFunctionMinimum(i.name, i.dim)
    return { f_min: value, x_min: places }
  },
  tpe_n_below: (i) => i.n.map(goodTrials),
  tpe_split: (i) => splitTrials(i.y),
  tpe_density: (i) => {
    const to = i.log ? Math.log : (value: number) => value
    const { below, above } = splitTrials(i.y)
    const [low, high] = [to(i.low), to(i.high)]
    const values = (positions: number[]) => positions.map((at) => to(i.x[at]))
    const [good, other] = [parzenMixture(values(below), low, high), parzenMixture(values(above), low, high)]
    const { logGood, logOther, scores, best } = parzenScores(values(below), values(above), low, high, i.candidates.map(to))
    return {
      mus_below: good.means,
      sigmas_below: good.deviations,
      weights_below: good.weights,
      sigmas_above: other.deviations,
      weights_above: other.weights,
      log_l: logGood,
      log_g: logOther,
      score: scores,
      best,
    }
  },
}
