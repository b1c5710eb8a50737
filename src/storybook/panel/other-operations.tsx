import { type ReactElement, type ReactNode, useState } from 'react'
import { styled } from 'storybook/theming'

interface OtherOperationsProps {
  readonly count: number
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** Renders the operations that the story has not asked, folded; an API may have hundreds, each with long menus. */
export function OtherOperations({ count, isOpen, children }: OtherOperationsProps): ReactElement {
  const [toggled, setToggled] = useState<boolean>()
  const open = toggled ?? isOpen
  return (
    <details open={open}>
      <Summary
        onClick={(event) => {
          // React opens and closes it: the browser would do so too, and tell of its own first opening as of a click.
          event.preventDefault()
          setToggled(!open)
        }}
      >
        {count} {count === 1 ? 'operation' : 'operations'} not asked by this story
      </Summary>
      {open && children}
    </details>
  )
}

const Summary = styled.summary(({ theme }) => ({
  padding: '8px 0',
  cursor: 'pointer',
  fontSize: theme.typography.size.s2 - 1,
  color: theme.color.defaultText,
}))
