import type { Mark } from '../run/outcome.ts'

interface MarkCountProps {
  readonly marks: readonly Mark[]
}

/** Renders the number of marks in the editor: `1 error, 2 warnings`. */
export function MarkCount({ marks }: MarkCountProps) {
  const counts = (['error', 'failure', 'warning'] as const).map((severity) => ({
    severity,
    count: marks.filter((mark) => mark.severity === severity).length,
  }))
  return (
    <p className="mark-counts" role="status">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <span key={severity} className={`mark-count-${severity}`}>
            {count} {severity}
            {count > 1 && 's'}
          </span>
        ))}
    </p>
  )
}
