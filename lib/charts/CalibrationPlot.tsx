interface CalibrationPlotProps {
  /** shares in [0, 1], with an interval */
  readonly points: readonly {
    readonly name: string
    readonly said: number
    readonly right: number
    readonly low: number
    readonly high: number
  }[]
}

const percent = (share: number) => `${Math.round(100 * share)} %`
const place = (share: number) => `${100 * share}%`

/** How often somebody was right, by how sure they were: a dot, and an interval about it. Who knows themselves has dots that climb. */
export function CalibrationPlot({ points }: CalibrationPlotProps) {
  return (
    <table className="calibration">
      <caption className="visually-hidden">Share of right answers by confidence, with 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">How sure</th>
          <th scope="col">
            <span className="calibration-scale">
              <span>0 %</span>
              <span>right</span>
              <span>100 %</span>
            </span>
          </th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ name, said, right, low, high }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <span className="calibration-track" aria-hidden="true">
                <span className="calibration-interval" style={{ left: place(low), width: place(high - low) }} />
                <span className="calibration-dot" style={{ left: place(right) }} />
              </span>
            </td>
            <td translate="no" className="code">
              {percent(right)} of {said}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
