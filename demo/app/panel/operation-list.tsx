import type { Operation } from 'msw-apigateway'
import type { ForcedAnswer } from './forced-answer.ts'
import { OperationControls } from './operation-controls.tsx'
import type { ForcedAnswers } from './use-forced-answers.ts'

interface OperationListProps {
  readonly operations: readonly Operation[]
  readonly forced: ForcedAnswers
  readonly onForce: (operation: string, answer: ForcedAnswer) => void
}

export function OperationList({ operations, forced, onForce }: OperationListProps) {
  return (
    <ul className="operations">
      {operations.map((operation) => (
        <li key={operation.key}>
          <OperationControls
            operation={operation}
            answer={forced.get(operation.key) ?? {}}
            onForce={(answer) => onForce(operation.key, answer)}
          />
        </li>
      ))}
    </ul>
  )
}
