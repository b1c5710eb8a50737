import { ExecutionLog } from '../../execution-log.tsx'
import type { RequestRecord } from './use-request-log.ts'

interface RequestLogProps {
  readonly records: readonly RequestRecord[]
}

/** Renders the last requests with their answers, each with its execution log. */
export function RequestLog({ records }: RequestLogProps) {
  if (records.length === 0) return <p className="log-empty">None yet.</p>
  return (
    <ol className="log">
      {records.map((record) => (
        <li key={record.id}>
          <details>
            <summary>
              <span className={`status status-${Math.floor(record.status / 100)}`}>
                {record.status || 'ERR'}
              </span>
              <span className="log-target">
                {record.method} {record.target}
              </span>
              {record.cors && <span className="log-blocked">CORS</span>}
              <span className="log-time">{record.milliseconds} ms</span>
            </summary>
            {record.forced && <p>Forced by this panel: {record.forced}.</p>}
            {record.cors && <p className="log-cors">{record.cors}</p>}
            {record.log.length > 0 && <ExecutionLog lines={record.log} />}
          </details>
        </li>
      ))}
    </ol>
  )
}
