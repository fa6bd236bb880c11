/** A place that is kept for what is being computed for the first time. */
export const Waiting = ({ height }: { readonly height: number }) => <div className="panel-waiting" style={{ height }} />
