import type { Operation } from 'msw-apigateway'
import {
  delayItems,
  type ForcedAnswer,
  gatewayResponseItems,
  integrationResponseItems,
  isForced,
  type MenuItem,
  networkErrorItem,
} from './forced-answer.ts'

interface OperationControlsProps {
  readonly operation: Operation
  readonly answer: ForcedAnswer
  readonly onForce: (answer: ForcedAnswer) => void
}

const asDefined: MenuItem = { label: 'As defined', answer: {} }

/** Renders an operation with the menus that force its answer and its delay. */
export function OperationControls({ operation, answer, onForce }: OperationControlsProps) {
  const { delay, ...response } = answer
  const integrationResponses = integrationResponseItems(operation.statusCodes)
  const responses = [asDefined, ...integrationResponses, ...gatewayResponseItems, networkErrorItem]

  return (
    <div className={isForced(answer) ? 'operation operation-forced' : 'operation'}>
      <p>
        <span className={`method method-${operation.httpMethod.toLowerCase()}`}>
          {operation.httpMethod}
        </span>
        <code>{operation.resourcePath}</code>
      </p>
      <div className="operation-menus">
        <select
          aria-label={`Response of ${operation.key}`}
          value={findLabel(responses, response)}
          onChange={({ target }) =>
            onForce({ ...findAnswer(responses, target.value), ...(delay && { delay }) })
          }
        >
          <MenuItems items={[asDefined]} />
          <optgroup label="Integration response">
            <MenuItems items={integrationResponses} />
          </optgroup>
          <optgroup label="Gateway response">
            <MenuItems items={gatewayResponseItems} />
          </optgroup>
          <optgroup label="No response">
            <MenuItems items={[networkErrorItem]} />
          </optgroup>
        </select>
        <select
          aria-label={`Delay of ${operation.key}`}
          value={findLabel(delayItems, delay ? { delay } : {})}
          onChange={({ target }) =>
            onForce({ ...response, ...findAnswer(delayItems, target.value) })
          }
        >
          <MenuItems items={delayItems} />
        </select>
      </div>
    </div>
  )
}

function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map(({ label }) => <option key={label}>{label}</option>)
}

function findLabel(items: readonly MenuItem[], answer: ForcedAnswer): string | undefined {
  const text = JSON.stringify(answer)
  return items.find((item) => JSON.stringify(item.answer) === text)?.label
}

function findAnswer(items: readonly MenuItem[], label: string): ForcedAnswer {
  return items.find((item) => item.label === label)?.answer ?? {}
}
