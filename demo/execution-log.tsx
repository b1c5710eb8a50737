interface ExecutionLogProps {
  readonly lines: readonly string[]
}

/** API Gateway's execution log: what happened in sight, when it happened as a tooltip. */
export function ExecutionLog({ lines }: ExecutionLogProps) {
  return (
    <ol className="execution-log">
      {lines.map((line) => (
        <li key={line} title={line}>
          {line.replace(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \w+ \d{4} : /, '')}
        </li>
      ))}
    </ol>
  )
}
