import type { Operation, RestApiMock } from 'msw-apigateway'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { OperationList } from './operation-list.tsx'
import type { PanelNetwork } from './panel-network.ts'
import { RequestLog } from './request-log.tsx'
import { useForcedAnswers } from './use-forced-answers.ts'
import { useRequestLog } from './use-request-log.ts'

interface ApiPanelProps {
  readonly api: RestApiMock
  readonly network: PanelNetwork
}

/**
 * Renders a panel beside the app for development: forces the answer of any operation, and shows the execution log of
 * each request.
 */
export function ApiPanel({ api, network }: ApiPanelProps) {
  const [open, setOpen] = useState(false)
  const [forced, force, release] = useForcedAnswers(api, network)
  const records = useRequestLog(api)
  const toggle = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const isPreflight = ({ httpMethod }: Operation) => httpMethod === 'OPTIONS'

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    setOpen(false)
    toggle.current?.focus()
  }

  return (
    <div className="api-panel">
      <button
        ref={toggle}
        type="button"
        className="api-panel-toggle"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
      >
        {open ? 'Close panel' : 'API panel'}
        {forced.size > 0 && <span className="api-panel-count">{forced.size} forced</span>}
      </button>
      <aside id={panelId} hidden={!open} aria-label="API panel" onKeyDown={closeOnEscape}>
        <header>
          <h2>Operations</h2>
          <button type="button" disabled={forced.size === 0} onClick={release}>
            Release all
          </button>
        </header>
        <OperationList
          operations={api.operations.filter((operation) => !isPreflight(operation))}
          forced={forced}
          onForce={force}
        />
        <details className="preflights">
          <summary>CORS preflights</summary>
          <OperationList
            operations={api.operations.filter(isPreflight)}
            forced={forced}
            onForce={force}
          />
        </details>
        <header>
          <h2>Last requests</h2>
        </header>
        <RequestLog records={records} />
      </aside>
    </div>
  )
}
