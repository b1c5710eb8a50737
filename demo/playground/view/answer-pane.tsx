import type { CorsVerdict } from 'msw-apigateway'
import { ExecutionLog } from '../../execution-log.tsx'
import type { Outcome } from '../run/outcome.ts'
import { Output, OutputText } from './output.tsx'
import { Pane } from './pane.tsx'

interface AnswerPaneProps {
  readonly outcome: Outcome | undefined
}

/** Renders the outcome: the output of a template, the answer of an API, or why nothing ran or the run was ended. */
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
      {outcome?.kind === 'answered' && <AnsweredPanes {...outcome} />}
      {outcome?.kind === 'stopped' && (
        <Pane title="Stopped" className="pane-refused">
          <p>
            This ran for more than {outcome.seconds} seconds, so the page ended it. A regular
            expression that tries too many ways to match, such as <code>(a+)+b</code>, can take
            hours. Change the source or the request to run it again.
          </p>
        </Pane>
      )}
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

type Answered = Extract<Outcome, { readonly kind: 'answered' }>

function AnsweredPanes({ result, cors }: Pick<Answered, 'result' | 'cors'>) {
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
        {cors && <CorsNote {...cors} />}
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

function CorsNote({ blocked, message }: CorsVerdict) {
  return (
    <p className={`cors-note ${blocked ? 'cors-blocked' : ''}`}>
      <strong>CORS</strong> {message ?? 'Browsers let the page read this answer.'}
    </p>
  )
}

function Summary({ children }: { readonly children: React.ReactNode }) {
  return <p className="summary">{children}</p>
}
