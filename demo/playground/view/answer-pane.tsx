import type { TestResult } from 'msw-apigateway'
import type { Outcome } from '../run/outcome.ts'
import { OutputText } from './output-text.tsx'
import { Pane } from './pane.tsx'

interface AnswerPaneProps {
  readonly outcome: Outcome | undefined
}

/** What came of it. */
export function AnswerPane({ outcome }: AnswerPaneProps) {
  return (
    <div className="panes" aria-live="polite">
      {outcome?.kind === 'rendered' && (
        <Pane title="Output" aside={<Summary>{outcome.text.length} characters</Summary>}>
          <OutputText label="Output" text={outcome.text} />
        </Pane>
      )}
      {outcome?.kind === 'answered' && <AnsweredPanes result={outcome.result} />}
      {outcome?.kind === 'refused' && (
        <Pane title="Refused" className="pane-refused">
          <ul>
            {outcome.reasons.map((reason) => (
              <li key={reason}>
                <pre>{reason}</pre>
              </li>
            ))}
          </ul>
        </Pane>
      )}
    </div>
  )
}

function AnsweredPanes({ result }: { readonly result: TestResult }) {
  return (
    <>
      <Pane
        title="Answer"
        aside={
          <Summary>
            <strong className={`status-${Math.floor(result.status / 100)}`}>{result.status}</strong>{' '}
            in {result.latency} ms
          </Summary>
        }
      >
        <dl className="headers">
          {Object.entries(result.headers).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <OutputText label="Response body" text={result.body} />
      </Pane>
      <Pane title="Execution log">
        <OutputText label="Execution log" text={result.log.join('\n')} />
      </Pane>
    </>
  )
}

function Summary({ children }: { readonly children: React.ReactNode }) {
  return <p className="summary">{children}</p>
}
