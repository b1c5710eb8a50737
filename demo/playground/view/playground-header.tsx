import { useState } from 'react'
import { examples } from '../examples/examples.ts'
import type { PlaygroundState } from '../playground-state.ts'
import { writeShareLink } from '../share-link.ts'

interface PlaygroundHeaderProps {
  readonly state: PlaygroundState
  readonly onOpen: (state: PlaygroundState) => void
}

const groups = [
  { label: 'Mapping templates', kind: 'template' },
  { label: 'Definitions', kind: 'definition' },
] as const

export function PlaygroundHeader({ state, onOpen }: PlaygroundHeaderProps) {
  const opened = examples.find((example) => example.state === state)

  return (
    <header className="page-header">
      <h1>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m3 5 6 7-6 7" />
          <path d="M12 19h9" />
        </svg>
        msw-apigateway <span>playground</span>
      </h1>
      <select
        aria-label="Example"
        value={opened?.title ?? ''}
        onChange={({ target }) => {
          const chosen = examples.find((example) => example.title === target.value)
          if (chosen) onOpen(chosen.state)
        }}
      >
        <option value="" disabled>
          Open an example…
        </option>
        {groups.map(({ label, kind }) => (
          <optgroup key={kind} label={label}>
            {examples
              .filter((example) => example.state.kind === kind)
              .map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
          </optgroup>
        ))}
      </select>
      <CopyLinkButton state={state} />
    </header>
  )
}

function CopyLinkButton({ state }: Pick<PlaygroundHeaderProps, 'state'>) {
  const [copied, setCopied] = useState<PlaygroundState>()

  async function copy(): Promise<void> {
    const { origin, pathname } = window.location
    const link = origin + pathname + (await writeShareLink(state))
    try {
      await navigator.clipboard.writeText(link)
      setCopied(state)
    } catch {
      window.prompt('Copy this link:', link)
    }
  }

  return (
    <button type="button" onClick={copy}>
      {copied === state ? 'Link copied' : 'Copy link'}
    </button>
  )
}
