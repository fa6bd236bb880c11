type State = { best: number; bestEpoch: number | null; left: number; stopEpoch: number | null }

export const earlyStopping = (losses: readonly number[], patience: number, minDelta: number) => {
  const start: State = { best: Number.POSITIVE_INFINITY, bestEpoch: null, left: patience, stopEpoch: null }
  const { stopEpoch, bestEpoch } = losses.reduce<State>((state, loss, epoch) => {
    if (state.stopEpoch !== null) return state
    if (loss + minDelta < state.best) return { best: loss, bestEpoch: epoch, left: patience, stopEpoch: null }
    return state.left === 1 ? { ...state, stopEpoch: epoch } : { ...state, left: state.left - 1 }
  }, start)
  return { stopEpoch, bestEpoch }
}
