interface ExecutionLogProps {
  readonly lines: readonly string[]
}

/** Renders an execution log: the message of each line, with its time as a tooltip. */
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
