import type { CheckResult, Counterexample, GradingResult, PrintedCell, ProgramError, Verdict } from '@lib/domain/verdict'
import { readError } from '@lib/grading/readError'
import { CodeWords } from '@lib/ui/CodeWords'
import { Icon } from '@lib/ui/Icon'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { PartRing } from './PartRing'
import { counted } from '@lib/domain/wording'

const headlines: Readonly<Record<Verdict, string>> = {
  passed: 'All checks pass.',
  failed: '',
  errored: 'Your program threw an error.',
  timed_out: 'Your program did not finish in its time.',
  out_of_memory: 'Your program used more memory than it may.',
  invalid: 'Your program could not be loaded.',
  grader_failed: 'The grader failed. It is not your fault and costs you nothing; submit again.',
}

function headline(result: GradingResult): string {
  if (result.verdict !== 'failed') return headlines[result.verdict]
  const failing = result.checks.filter((check) => !check.passed).length
  const passing = result.checks.length - failing
  return `${counted(passing, 'check passes', 'checks pass')}, ${counted(failing, 'fails', 'fail')}.`
}

/** A verdict with its checks: what passed, and for what failed the smallest input that shows it. */
export function GradingReport({ result, about }: { readonly result: GradingResult; readonly about: string }) {
  const { scoreGiven, scoreMaximum, error, knownMistake, checks } = result
  return (
    <div className="report" data-verdict={result.verdict}>
      <div className="report-head">
        <PartRing progress={result} size={44} />
        <p className="report-score">
          {scoreGiven}/{scoreMaximum}
        </p>
        <p className="muted">
          {headline(result)}
          <br />
          {about}
        </p>
      </div>
      {error && <ErrorBox error={error} />}
      <ul>
        {checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
      </ul>
      {knownMistake && (
        <section className="known-mistake" aria-label="Known mistake">
          <b>Known mistake: {knownMistake.title}</b>
          <p>
            <CodeWords text={knownMistake.message} />
          </p>
        </section>
      )}
    </div>
  )
}

function ErrorBox({ error }: { readonly error: ProgramError }) {
  const meaning = readError(error)
  return (
    <div className="message message-error">
      <Icon name="warning" />
      <div>
        <p translate="no" className="code">
          {error.line !== undefined && `Line ${error.line}: `}
          {error.name}
          {error.message && `: ${error.message}`}
        </p>
        {meaning && <p>{meaning}</p>}
      </div>
    </div>
  )
}

const Check = ({ check }: { readonly check: CheckResult }) => (
  <li className="check" data-passed={check.passed}>
    <div className="check-line">
      <span className={`verdict ${check.passed ? 'verdict-right' : 'verdict-wrong'}`}>
        <Icon name={check.passed ? 'check' : 'cross'} />
        <span className="visually-hidden">{check.passed ? 'passed:' : 'failed:'}</span>
      </span>
      <b>{check.title}</b>
      <span className="muted">
        {check.visibility === 'hidden' ? 'hidden' : `${check.casesPassed} of ${counted(check.casesTotal, 'case', 'cases')}`}
      </span>
      <span translate="no" className="code">
        {check.passed ? check.points : 0}/{check.points}
      </span>
    </div>
    {!check.passed && (
      <div className="check-body">
        <p>
          <CodeWords text={check.message} />
        </p>
        {check.counterexample && <Smallest counterexample={check.counterexample} />}
      </div>
    )}
  </li>
)

/** A small matrix or list. Entries that are wrong are marked, also for those who do not see colours. */
const Cells = ({ cells, label }: { readonly cells: readonly (readonly PrintedCell[])[]; readonly label: string }) => (
  <table className="cells" aria-label={label}>
    <tbody>
      {cells.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a matrix that does not change
        <tr key={i}>
          {row.map(({ text, agrees }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <td key={k} data-wrong={agrees === false || undefined}>
              {agrees === false && <span className="visually-hidden">wrong: </span>}
              {text}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

function Smallest({
  counterexample: { input, compared, calls, drawn, error, reading: meaning },
}: {
  readonly counterexample: Counterexample
}) {
  return (
    <>
      {drawn && (
        <p className="muted">
          Of {counted(drawn.of, 'fresh input', 'fresh inputs')} the shortest that came back wrong
          {drawn.steps > 0 ? `, cut down in ${counted(drawn.steps, 'step', 'steps')} for as long as it did:` : ':'}
        </p>
      )}
      {input.length > 0 && (
        <dl className="counterexample">
          {input.map(({ name, text, cells }) => (
            <div key={name}>
              <dt translate="no" className="code">
                {name}
              </dt>
              <dd translate="no" className="code">
                {cells ? <Cells cells={cells} label={name} /> : text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {error ? (
        <p translate="no" className="code">
          It threw {error.name}
          {error.line !== undefined && ` in line ${error.line}`}. Expected {compared[0]?.expected}
        </p>
      ) : compared.length > 0 ? (
        <ScrollRegion className="scroll-sideways" label="Returned and expected">
          <table>
            <thead>
              <tr>
                <th />
                <th className="number">returned</th>
                <th className="number">expected</th>
                {compared.some((row) => row.difference !== undefined) && <th className="number">difference</th>}
              </tr>
            </thead>
            <tbody>
              {compared.map((row) => (
                <tr key={row.name} data-agrees={row.agrees}>
                  <td translate="no" className="code">
                    {row.name}
                  </td>
                  <td translate="no" className="number code">
                    {row.cells ? <Cells cells={row.cells.returned} label={`${row.name}, returned`} /> : row.returned}
                  </td>
                  <td translate="no" className="number code">
                    {row.cells ? <Cells cells={row.cells.expected} label={`${row.name}, expected`} /> : row.expected}
                  </td>
                  {row.difference !== undefined && (
                    <td translate="no" className="number code difference">
                      {row.difference}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : undefined}
      {calls && (
        <>
          <p className="muted">The calls it made:</p>
          <ol translate="no" className="calls code">
            {calls.map((call, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same call may come twice, and the list never changes
              <li key={i}>{call}</li>
            ))}
          </ol>
        </>
      )}
      {meaning && <p className="reading">{meaning}</p>}
    </>
  )
}
