import type { ReactElement } from 'react'

/** Milliseconds that the menu offers. */
const delays = [300, 1000, 3000]

/** Renders the menu of delays, with the chosen one even when a link has another than the menu's own. */
export function DelayOptions({ chosen }: { readonly chosen: number | undefined }): ReactElement {
  return (
    <>
      <option value="">Usual delay</option>
      {[...new Set([...delays, chosen ?? 300])].map((delay) => (
        <option key={delay} value={delay}>
          {`${delay / 1000} s`}
        </option>
      ))}
    </>
  )
}
