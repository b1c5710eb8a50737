import { type ReactNode, useId } from 'react'

interface PaneProps {
  readonly title: string
  readonly className?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Renders a section of the page with its title. */
export function Pane({ title, className = '', aside, children }: PaneProps) {
  const id = useId()
  return (
    <section className={`pane ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
