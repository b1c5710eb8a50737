import type { TestResult } from 'msw-apigateway'
import { ExecutionLog } from '../../execution-log.tsx'
import type { Outcome } from '../run/outcome.ts'
import { Output, OutputText } from './output.tsx'
import { Pane } from './pane.tsx'

interface AnswerPaneProps {
  readonly outcome: Outcome | undefined
}

/** Renders the outcome: the output of a template, the answer of an API, or why nothing ran. */
export function AnswerPane({ outcome }: AnswerPaneProps) {
  return (
    <div className="panes" aria-live="polite">
      {outcome?.kind === 'rendered' && (
        <Pane title="Output" aside={<Summary>{outcome.text.length} characters</Summary>}>
          <Output label="Output">
            <OutputText text={outcome.text} />
          </Output>
        </Pane>
      )}
      {outcome?.kind === 'answered' && <AnsweredPanes result={outcome.result} />}
      {outcome?.kind === 'refused' && (
        <Pane title="Refused" className="pane-refused">
          <ul>
            {outcome.reasons.map(({ path, severity, message }) => (
              <li key={`${path} ${message}`} className={`reason-${severity}`}>
                {path && <code>{path}</code>}
                <pre>{message}</pre>
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
        <Output label="Response body">
          <OutputText text={result.body} />
        </Output>
      </Pane>
      <Pane title="Execution log">
        <Output label="Execution log">
          <ExecutionLog lines={result.log} />
        </Output>
      </Pane>
    </>
  )
}

function Summary({ children }: { readonly children: React.ReactNode }) {
  return <p className="summary">{children}</p>
}
