export function confusionCounts(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, positive: number) {
  const boxes = new Int32Array(4)
  for (let i = 0; i < yTrue.length; i++) boxes[2 * Number(yTrue[i] === positive) + Number(yPred[i] === positive)]!++
  const [tn, fp, fn, tp] = boxes
  return { tp, fp, fn, tn }
}
