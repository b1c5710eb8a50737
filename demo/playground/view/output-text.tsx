interface OutputTextProps {
  readonly label: string
  readonly text: string
}

/** Text as it came, to the last blank; scrolled by keyboard too. */
export function OutputText({ label, text }: OutputTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what overflows must be reachable by keyboard
    <section className="output" aria-label={label} tabIndex={0}>
      <pre>{text === '' ? <em>empty</em> : text}</pre>
    </section>
  )
}
