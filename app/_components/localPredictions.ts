import { type LocalPrediction, read, workKey, write } from './localWork'

/** What is on record of a prediction: that it was made, or that it was skipped. */
export type MadePrediction = Pick<LocalPrediction, 'option' | 'confidence' | 'skipped'>

export const readLocalPrediction = (owner: string, prompt: string) => read<LocalPrediction>(workKey(owner, 'prediction', prompt))

const predictionChanged = 'holdout:prediction'

export function writeLocalPrediction(owner: string, prompt: string, prediction: LocalPrediction): void {
  write(owner, 'prediction', prompt, prediction)
  dispatchEvent(new CustomEvent(predictionChanged, { detail: { prompt, prediction } }))
}

/** Hears of every change of a prediction on this page. @returns ends it */
export function onPrediction(prompt: string, hear: (prediction: LocalPrediction) => void): () => void {
  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<{ readonly prompt: string; readonly prediction: LocalPrediction }>
    if (detail.prompt === prompt) hear(detail.prediction)
  }
  addEventListener(predictionChanged, listen)
  return () => removeEventListener(predictionChanged, listen)
}
