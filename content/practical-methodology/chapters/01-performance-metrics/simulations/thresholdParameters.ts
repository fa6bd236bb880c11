import { drawScoredSample, type ScoredSample } from '@lib/core/data/drawScoredSample'
import { createRng } from '@lib/core/random/createRng'
import type { Parameters, Setting } from '@lib/domain/challenge'

export type ThresholdParameter = 'threshold' | 'separation' | 'prevalence' | 'messages' | 'missCost' | 'alarmCost' | 'seed'

/** Everything the Threshold figure depends on: its controls, its link, and what the challenge recomputes. */
export const thresholdParameters: Parameters<ThresholdParameter> = {
  threshold: { label: 'Threshold', minimum: 0, maximum: 1, step: 0.01, initial: 0.5 },
  separation: { label: 'Separation', minimum: 0, maximum: 4, step: 0.1, initial: 1.7 },
  prevalence: { label: 'Prevalence', minimum: 0.01, maximum: 0.9, step: 0.01, initial: 0.3 },
  messages: { label: 'Messages', minimum: 100, maximum: 2000, step: 100, initial: 600 },
  missCost: { label: 'Cost of a miss', minimum: 0, maximum: 20, step: 1, initial: 4 },
  alarmCost: { label: 'Cost of an alarm', minimum: 0, maximum: 20, step: 1, initial: 1 },
  seed: { label: 'Seed', minimum: 0, maximum: 99_999, step: 1, initial: 4711 },
}

export type ThresholdSetting = Setting<ThresholdParameter>

/** The mail that a setting draws. */
export const drawMail = ({
  seed,
  messages,
  prevalence,
  separation,
}: Omit<ThresholdSetting, 'threshold' | 'missCost' | 'alarmCost'>): ScoredSample =>
  drawScoredSample(createRng(seed), messages, prevalence, separation)
