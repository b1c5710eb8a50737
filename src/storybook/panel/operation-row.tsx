import type { KeyboardEvent, ReactElement } from 'react'
import { Badge, Form } from 'storybook/internal/components'
import { styled } from 'storybook/theming'
import type { PanelChoice } from '../panel-choice.ts'
import type { PanelOperation } from '../panel-state.ts'
import { AnswerOptions } from './answer-options.tsx'
import { DelayOptions } from './delay-options.tsx'

interface OperationRowProps {
  readonly operation: PanelOperation
  readonly choice: PanelChoice
  readonly onChoose: (choice: PanelChoice) => void
}

/** Renders an operation with menus for its answer and its delay, and a mark when the story itself chooses. */
export function OperationRow({ operation, choice, onChoose }: OperationRowProps): ReactElement {
  const { key, apiName, storyChoice } = operation
  const name = apiName === '' ? key : `${key} of ${apiName}`
  return (
    <Row>
      <Name>
        <code>{key}</code>
        {apiName !== '' && <Badge status="neutral">{apiName}</Badge>}
        {storyChoice !== undefined && <Badge status="neutral">chosen by the story</Badge>}
      </Name>
      <Menus>
        <Form.Select
          aria-label={`Answer of ${name}`}
          size="100%"
          value={choice.answer}
          onKeyDown={keepKeys}
          onChange={({ currentTarget }) => onChoose({ ...choice, answer: currentTarget.value })}
        >
          <AnswerOptions operation={operation} />
        </Form.Select>
        <Form.Select
          aria-label={`Delay of ${name}`}
          size="100%"
          value={choice.delay ?? ''}
          onKeyDown={keepKeys}
          disabled={choice.answer === 'loading'}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ ...choice, delay: value === '' ? undefined : Number(value) })
          }
        >
          <DelayOptions chosen={choice.delay} />
        </Form.Select>
      </Menus>
    </Row>
  )
}

/** Keeps keys from Storybook's shortcuts: letters choose in a menu, and would also move panels about. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation()
}

const Row = styled.li(({ theme }) => ({
  padding: '8px 0',
  borderTop: `1px solid ${theme.appBorderColor}`,
}))

const Name = styled.div(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  marginBottom: 6,
  code: {
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fonts.mono,
    fontSize: theme.typography.size.s2 - 1,
    color: theme.color.defaultText,
  },
}))

const Menus = styled.div({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
  gap: 8,
})
