import type { ReactNode } from 'react'

interface OutputProps {
  readonly label: string
  readonly children: ReactNode
}

/** What overflows it is scrolled, by keyboard too. */
export function Output({ label, children }: OutputProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what overflows must be reachable by keyboard
    <section className="output" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** Text as it came, to the last blank. */
export function OutputText({ text }: { readonly text: string }) {
  return <pre>{text === '' ? <em>empty</em> : text}</pre>
}
