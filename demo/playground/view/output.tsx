import type { ReactNode } from 'react'

interface OutputProps {
  readonly label: string
  readonly children: ReactNode
}

/** Renders a scrollable box that takes the focus, so that the keyboard can scroll it too. */
export function Output({ label, children }: OutputProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form, a section a second landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only an element with the focus scrolls by keyboard
    <div className="output" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

/** Renders a text with all its whitespace. */
export function OutputText({ text }: { readonly text: string }) {
  return <pre>{text === '' ? <em>empty</em> : text}</pre>
}
