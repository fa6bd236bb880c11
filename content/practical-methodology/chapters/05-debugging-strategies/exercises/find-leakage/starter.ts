type Rows = readonly (readonly number[])[]

type Leaks = { columns: number[]; rows: number[] }

/** Columns that tell the labels apart by themselves, and validation rows that stand in the training part. */
export function findLeakage(train: Rows, labels: readonly number[], validation: Rows): Leaks {
  const columns: number[] = []
  const rows: number[] = []
  // How well does one column alone rank the labels? Which rows have been seen before?
  return { columns, rows }
}
