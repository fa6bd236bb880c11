import { matrixFromRows, rowsOf, type Matrix } from '@lib/core/matrices/Matrix'
import { type BatchNormState, batchNormBackward, batchNormForward, createBatchNorm } from '@lib/core/models/layers/batchNorm'
import { applyDropout } from '@lib/core/models/layers/dropout'
import { emptyNetwork, type Layer, type Network } from '@lib/core/models/network'
import { createWorkspace, lossAndGradient, type Targets } from '@lib/core/models/networkPass'
import { clipGradient } from '@lib/core/training/clipGradient'
import { learningRateAt, type Schedule } from '@lib/core/training/learningRateSchedule'
import { createOptimiser, type OptimiserSettings } from '@lib/core/training/optimisers'
import type { Adapter, Input } from './Adapter'

const flat = (rows: number[][]) => Float64Array.from(rows.flat())
const rows = (values: Float64Array, columns: number) => rowsOf({ rows: values.length / columns, columns, values } as Matrix)

function networkOf(i: Input): Network {
  const network = emptyNetwork({
    inputs: i.W1.length,
    hidden: [i.b1.length],
    outputs: i.b2.length,
    activation: i.activation,
    ...(i.p_drop ? { dropout: i.p_drop } : {}),
  })
  const [first, second] = network.layers as [Layer, Layer]
  first.weights.set(flat(i.W1))
  first.biases.set(i.b1)
  second.weights.set(flat(i.W2))
  second.biases.set(i.b2)
  return network
}

const parametersOf = ([first, second]: readonly Layer[]) => ({
  W1: rows(first?.weights as Float64Array, first?.outputs as number),
  b1: first?.biases,
  W2: rows(second?.weights as Float64Array, second?.outputs as number),
  b2: second?.biases,
})

const targetsOf = (loss: string, target: Input, take: readonly number[]): Targets =>
  loss === 'softmax_ce'
    ? { kind: 'classes', labels: take.map((at) => target[at]) }
    : { kind: 'values', values: take.flatMap((at) => target[at]) }

const optimiserOf = (o: Input): OptimiserSettings =>
  o.type === 'sgd'
    ? { kind: 'sgd', momentum: o.momentum ?? 0, nesterov: o.nesterov ?? false, weightDecay: o.weight_decay }
    : { kind: o.type, beta1: o.betas[0], beta2: o.betas[1], eps: o.eps, weightDecay: o.weight_decay }

const schedules: Readonly<Record<string, (i: Input) => Schedule>> = {
  constant: () => ({ kind: 'constant' }),
  step: (i) => ({ kind: 'step', every: i.step_size, gamma: i.gamma }),
  multistep: (i) => ({ kind: 'multistep', milestones: i.milestones, gamma: i.gamma }),
  exponential: (i) => ({ kind: 'exponential', gamma: i.gamma }),
  cosine: (i) => ({ kind: 'cosine', steps: i.t_max, least: i.eta_min }),
  linear_warmup: (i) => ({ kind: 'linear_warmup', start: i.start_factor, warmup: i.warmup_steps }),
  warmup_cosine: (i) => ({ kind: 'warmup_cosine', warmup: i.warmup_steps, steps: i.total_steps }),
}

function batchNorm(i: Input, training: boolean) {
  const x = matrixFromRows(i.x)
  const [gamma, beta] = [Float64Array.from(i.gamma), Float64Array.from(i.beta)]
  const state: BatchNormState = {
    ...createBatchNorm(x.rows, x.columns),
    runningMean: Float64Array.from(i.running_mean),
    runningVariance: Float64Array.from(i.running_var),
  }
  const out = batchNormForward(x.values.slice(), gamma, beta, x.rows, x.columns, state, training, { momentum: i.momentum, eps: i.eps })
  const [dgamma, dbeta] = [new Float64Array(x.columns), new Float64Array(x.columns)]
  const dx = batchNormBackward(flat(i.dout), gamma, x.rows, x.columns, state, training, dgamma, dbeta)
  return {
    out: rows(out, x.columns),
    running_mean: state.runningMean,
    running_var: state.runningVariance,
    dx: rows(dx, x.columns),
    dgamma,
    dbeta,
  }
}

export const networks: Adapter = {
  mlp_loss_grad: (i) => {
    const network = networkOf(i)
    const X = matrixFromRows(i.X)
    const work = createWorkspace(network, X.rows)
    if (i.dropout_mask) work.spaces[0]?.mask.set(i.dropout_mask.flat())
    const all = i.X.map((_: unknown, at: number) => at)
    const loss = lossAndGradient(work, X.values, targetsOf(i.loss, i.target, all), X.rows, { training: true }, i.l2, true)
    const { W1, b1, W2, b2 } = parametersOf(work.gradients)
    const output = rows(work.spaces[1]?.out as Float64Array, network.shape.outputs)
    return { loss, output, dW1: W1, db1: b1, dW2: W2, db2: b2, dX: rows(work.inputGradient, X.columns) }
  },
  optimizer_steps: (i) => {
    const parameters = Float64Array.from(i.p0)
    const optimiser = createOptimiser(optimiserOf(i.optimizer), parameters.length)
    const params = i.grads.map((gradient: number[], t: number) => {
      optimiser.step(parameters, Float64Array.from(gradient), i.lr_per_step?.[t] ?? i.optimizer.lr)
      return parameters.slice()
    })
    return { params }
  },
  mlp_train_steps: (i) => {
    const network = networkOf(i)
    const work = createWorkspace(network, i.X.length)
    const optimiser = createOptimiser(optimiserOf(i.optimizer), network.parameters.length)
    const steps = i.batches.map((batch: number[]) => {
      const inputs = Float64Array.from(batch.flatMap((at) => i.X[at]))
      const loss = lossAndGradient(work, inputs, targetsOf(i.loss, i.target, batch), batch.length, { training: true })
      optimiser.step(network.parameters, work.gradient, i.optimizer.lr)
      return {
        loss,
        params: JSON.parse(JSON.stringify(parametersOf(network.layers), (_, v) => (ArrayBuffer.isView(v) ? [...(v as Float64Array)] : v))),
      }
    })
    return { losses: steps.map((step: Input) => step.loss), params: steps.map((step: Input) => step.params) }
  },
  inverted_dropout: (i) => {
    const columns = i.x[0].length
    const mask = Uint8Array.from(i.mask.flat())
    const dropped = (values: number[][]) => rows(applyDropout(flat(values), mask, mask.length, i.p_drop), columns)
    return { train: dropped(i.x), dx: dropped(i.dout), eval: i.x }
  },
  batchnorm_train: (i) => batchNorm(i, true),
  batchnorm_eval: (i) => batchNorm(i, false),
  batchnorm_sequence: (i) => {
    const columns = i.x_eval[0].length
    const state = createBatchNorm(Math.max(i.x_eval.length, ...i.batches.map((batch: number[][]) => batch.length)), columns)
    const [gamma, beta] = [new Float64Array(columns).fill(1), new Float64Array(columns)]
    for (const batch of i.batches) batchNormForward(flat(batch), gamma, beta, batch.length, columns, state, true, i)
    const evaluated = batchNormForward(flat(i.x_eval), gamma, beta, i.x_eval.length, columns, state, false, i)
    return { running_mean: state.runningMean, running_var: state.runningVariance, eval: rows(evaluated, columns) }
  },
  clip_grad_norm: (i) => {
    const shapes = i.grads as (number[] | number[][])[]
    const gradient = Float64Array.from(shapes.flatMap((each) => each.flat()))
    const total_norm = clipGradient(gradient, i.max_norm, i.eps)
    let from = 0
    const take = (length: number) => {
      from += length
      return gradient.slice(from - length, from)
    }
    const clipped = shapes.map((each) => (Array.isArray(each[0]) ? (each as number[][]).map((row) => take(row.length)) : take(each.length)))
    return { total_norm, clipped }
  },
  lr_schedule: (i) => {
    const schedule = schedules[i.type]?.(i)
    return schedule && Array.from({ length: i.n }, (_, t) => learningRateAt(schedule, i.base_lr, t))
  },
}
