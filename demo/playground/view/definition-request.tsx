import { useId } from 'react'
import { CodeEditor } from '../editor/code-editor.tsx'
import type { DefinitionState } from '../playground-state.ts'
import { Pane } from './pane.tsx'

interface DefinitionRequestProps {
  readonly state: DefinitionState
  readonly onChange: (state: DefinitionState) => void
}

const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** Renders the inputs for the request that is sent to the API. */
export function DefinitionRequest({ state, onChange }: DefinitionRequestProps) {
  const headersId = useId()
  const originId = useId()
  return (
    <div className="panes">
      <Pane title="Request" className="pane-request">
        <div className="request-line">
          <select
            aria-label="Method"
            value={state.httpMethod}
            onChange={({ target }) => onChange({ ...state, httpMethod: target.value })}
          >
            {httpMethods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
          <input
            aria-label="Path and query"
            value={state.target}
            spellCheck={false}
            onChange={({ target }) => onChange({ ...state, target: target.value })}
          />
        </div>
        <label htmlFor={headersId}>Headers</label>
        <textarea
          id={headersId}
          rows={4}
          value={state.headers}
          placeholder="Accept: application/json"
          spellCheck={false}
          onChange={({ target }) => onChange({ ...state, headers: target.value })}
        />
        <label htmlFor={originId}>Origin of the page, for CORS</label>
        <input
          id={originId}
          type="url"
          value={state.origin ?? ''}
          placeholder={`${window.location.origin} (this page)`}
          spellCheck={false}
          onChange={({ target }) => onChange({ ...state, origin: target.value.trim() })}
        />
      </Pane>
      <Pane title="Request body">
        <CodeEditor
          label="Request body"
          language="json"
          value={state.body}
          onChange={(body) => onChange({ ...state, body })}
        />
      </Pane>
    </div>
  )
}
