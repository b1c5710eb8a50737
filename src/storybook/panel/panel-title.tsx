import type { ReactElement } from 'react'
import { Badge } from 'storybook/internal/components'
import { useGlobals } from 'storybook/manager-api'
import { apiGatewayName } from '../names.ts'
import { readPanelChoices } from '../panel-choice.ts'

/** Renders the panel's title, with the number of operations whose answer the panel chooses. */
export function PanelTitle(): ReactElement {
  const [globals] = useGlobals()
  const { size } = readPanelChoices(globals[apiGatewayName])
  return (
    <>
      API Gateway
      {size > 0 && <Badge compact> {size}</Badge>}
    </>
  )
}
