export function findLeakage(train: number[][], labels: number[], validation: number[][]) {
  const width = train[0]!.length
  const score = new Float64Array(width)
  let pairs = 0
  for (let i = 0; i < train.length; i++)
    for (let k = 0; k < train.length; k++) {
      if (!(labels[i]! > labels[k]!)) continue
      pairs += 1
      for (let j = 0; j < width; j++) score[j]! += train[i]![j]! > train[k]![j]! ? 1 : train[i]![j]! < train[k]![j]! ? -1 : 0
    }
  const same = (a: number[], b: number[]) => {
    for (let j = 0; j < width; j++) if (a[j] !== b[j]) return false
    return true
  }
  const columns: number[] = []
  score.forEach((difference, j) => {
    if (Math.abs(difference) / pairs >= 0.9 - 1e-12) columns.push(j)
  })
  const rows: number[] = []
  for (let v = 0; v < validation.length; v++) if (train.find((row) => same(row, validation[v]!))) rows.push(v)
  return { columns, rows }
}
