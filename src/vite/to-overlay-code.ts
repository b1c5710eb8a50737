import type { IssueLog } from './to-log.ts'

/**
 * Writes code that shows Vite's error overlay with a message, and leaves the page running. The module of the definition
 * has it, because an error that the dev server sends is lost when the page is loaded again.
 */
export function toOverlayCode(log: IssueLog): string {
  const error = JSON.stringify({ ...log, plugin: 'msw-apigateway', stack: '' })
  return `if (typeof document !== 'undefined') import('/@vite/client').then(({ ErrorOverlay }) => {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove()
  document.body.append(new ErrorOverlay(${error}))
})
`
}
