import { CodeEditor } from '../editor/code-editor.tsx'
import type { PlaygroundState } from '../playground-state.ts'
import type { Mark } from '../run/outcome.ts'
import { AnswerPane } from './answer-pane.tsx'
import { DefinitionRequest } from './definition-request.tsx'
import { MarkCount } from './mark-count.tsx'
import { Pane } from './pane.tsx'
import { PlaygroundHeader } from './playground-header.tsx'
import { TemplateRequest } from './template-request.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSharedState } from './use-shared-state.ts'

const noMarks: readonly Mark[] = []

interface PlaygroundProps {
  readonly initialState: PlaygroundState
}

/** Renders the page: the source, the request and the answer, which follows every change of the other two. */
export function Playground({ initialState }: PlaygroundProps) {
  const [state, setState, openState] = useSharedState(initialState)
  const outcome = useOutcome(state)
  const marks = outcome?.marks ?? noMarks
  const isTemplate = state.kind === 'template'

  return (
    <>
      <PlaygroundHeader state={state} onOpen={openState} />
      <main>
        <Pane
          title={isTemplate ? 'Mapping template' : 'Definition'}
          className="pane-source"
          aside={<MarkCount marks={marks} />}
        >
          <CodeEditor
            key={state.kind}
            label={isTemplate ? 'Mapping template' : 'Definition'}
            language={isTemplate ? 'vtl' : 'data'}
            value={state.source}
            onChange={(source) => setState({ ...state, source })}
            marks={marks}
          />
        </Pane>
        {isTemplate ? (
          <TemplateRequest state={state} onChange={setState} />
        ) : (
          <DefinitionRequest state={state} onChange={setState} />
        )}
        <AnswerPane outcome={outcome} />
      </main>
    </>
  )
}
