import { CodeEditor } from '../editor/code-editor.tsx'
import type { TemplateState } from '../playground-state.ts'
import { Pane } from './pane.tsx'

interface TemplateRequestProps {
  readonly state: TemplateState
  readonly onChange: (state: TemplateState) => void
}

/** Renders the inputs for the request body and the variables that the template can read. */
export function TemplateRequest({ state, onChange }: TemplateRequestProps) {
  return (
    <div className="panes">
      <Pane title="Request body">
        <CodeEditor
          label="Request body"
          language="json"
          value={state.body}
          onChange={(body) => onChange({ ...state, body })}
        />
      </Pane>
      <Pane title="Variables">
        <CodeEditor
          label="Variables"
          language="json"
          value={state.variables}
          onChange={(variables) => onChange({ ...state, variables })}
        />
      </Pane>
    </div>
  )
}
