import type { ReactElement } from 'react'
import type { GatewayResponseType } from '../../index.ts'
import { gatewayResponseDefaults } from '../../model/gateway-response-defaults.ts'
import type { PanelOperation } from '../panel-state.ts'

const commonTypes: readonly GatewayResponseType[] = [
  'UNAUTHORIZED',
  'ACCESS_DENIED',
  'THROTTLED',
  'INTEGRATION_FAILURE',
  'INTEGRATION_TIMEOUT',
]
const otherTypes = [...gatewayResponseDefaults.keys()].filter((type) => !commonTypes.includes(type))

/**
 * Renders the menu of an operation's answers: the story's or the definition's own, its responses by status, no answer,
 * the gateway responses that apps meet most, and then the others. Lines and not groups part them, because Storybook's
 * `Select` is a group itself, and browsers leave out what stands in a group of a group.
 */
export function AnswerOptions({
  operation: { responses, storyChoice },
}: {
  readonly operation: PanelOperation
}): ReactElement {
  const ordered = [...responses].sort(([one], [other]) => one - other)
  return (
    <>
      <option value="">{storyChoice === undefined ? 'As defined' : `Story: ${storyChoice}`}</option>
      {storyChoice !== undefined && <option value="defined">As defined</option>}
      <hr />
      {ordered.map(([statusCode, description]) => (
        <option key={statusCode} value={statusCode}>
          {`${statusCode} ${description}`}
        </option>
      ))}
      <option value="loading">Loading</option>
      <option value="error">Network error</option>
      <hr />
      <TypeOptions types={commonTypes} />
      <hr />
      <TypeOptions types={otherTypes} />
    </>
  )
}

function TypeOptions({ types }: { readonly types: readonly GatewayResponseType[] }): ReactElement {
  return (
    <>
      {types.map((type) => (
        <option key={type} value={type}>
          {type}
        </option>
      ))}
    </>
  )
}
