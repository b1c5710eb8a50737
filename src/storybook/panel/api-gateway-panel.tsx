import type { ReactElement } from 'react'
import { Button, EmptyTabContent } from 'storybook/internal/components'
import { useStorybookState } from 'storybook/manager-api'
import { styled } from 'storybook/theming'
import type { PanelOperation } from '../panel-state.ts'
import { OperationRow } from './operation-row.tsx'
import { OtherOperations } from './other-operations.tsx'
import { RequestLog } from './request-log.tsx'
import { usePanelChoices } from './use-panel-choices.ts'
import { usePanelState } from './use-panel-state.ts'

/** Number of operations that are listed at once before the story has asked any. */
const opened = 12

/** Renders the panel: what each operation of the story's APIs answers, and what was asked and answered. */
export function ApiGatewayPanel(): ReactElement {
  const followed = usePanelState()
  const [choices, choose, release] = usePanelChoices()
  const { storyId } = useStorybookState()
  if (followed?.state.storyId !== storyId)
    return <EmptyTabContent title="This story has not asked its API yet" />
  const { state, asked } = followed
  if (!state.isSetUp)
    return (
      <EmptyTabContent
        title="No API is named"
        description="Add apiGatewayLoader(api) to the loaders of .storybook/preview.ts, beside mswLoader()."
      />
    )

  const toRow = (operation: PanelOperation) => (
    <OperationRow
      key={operation.id}
      operation={operation}
      choice={choices.get(operation.id) ?? { answer: '', delay: undefined }}
      onChoose={(choice) => choose(operation.id, choice)}
    />
  )
  const askedFirst = asked.flatMap((id) => state.operations.filter((one) => one.id === id))
  const others = state.operations
    .filter(({ id }) => !asked.includes(id))
    .sort((one, other) => Number(isPreflight(one)) - Number(isPreflight(other)))
  return (
    <Columns>
      <section aria-label="Operations">
        <Bar>
          <Heading>Operations</Heading>
          <Button
            ariaLabel={false}
            size="small"
            variant="outline"
            disabled={choices.size === 0}
            onClick={release}
          >
            Release all
          </Button>
        </Bar>
        {askedFirst.length > 0 && <List>{askedFirst.map(toRow)}</List>}
        {others.length > 0 && (
          <OtherOperations
            count={others.length}
            isOpen={askedFirst.length === 0 && others.length <= opened}
          >
            <List>{others.map(toRow)}</List>
          </OtherOperations>
        )}
      </section>
      <section aria-label="Requests">
        <Bar>
          <Heading>Requests</Heading>
        </Bar>
        <RequestLog requests={state.requests} />
      </section>
    </Columns>
  )
}

/** Returns whether an operation answers preflights, which stand last: stories seldom choose their answers. */
function isPreflight({ key }: PanelOperation): boolean {
  return key.startsWith('OPTIONS ')
}

const Columns = styled.div({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
  gap: '0 32px',
  padding: '4px 16px 16px',
})

const Bar = styled.div({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  minHeight: 40,
})

const Heading = styled.h2(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.size.s2,
  fontWeight: theme.typography.weight.bold,
  color: theme.color.defaultText,
}))

const List = styled.ul({ listStyle: 'none', margin: 0, padding: 0 })
