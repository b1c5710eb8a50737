import type { ReactNode } from 'react'

interface OutputProps {
  readonly label: string
  readonly children: ReactNode
}

/** Renders a scrollable box that takes the focus, so that the keyboard can scroll it too. */
export function Output({ label, children }: OutputProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only an element with the focus scrolls by keyboard
    <section className="output" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** Renders a text with all its whitespace. */
export function OutputText({ text }: { readonly text: string }) {
  return <pre>{text === '' ? <em>empty</em> : text}</pre>
}
