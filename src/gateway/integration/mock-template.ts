import { readMockStatus, unreadableStatus } from '../../mapping/mock-status.ts'
import type { Integration } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { type Selectable, selectResponse } from './select-response.ts'

/**
 * Reports request templates of a MOCK integration that cannot render a status, and constant statuses that no pattern
 * selects and the default response answers with a status of another class, such as 404 with 200.
 */
export function checkMockTemplates(
  { requestTemplates, passthroughBehavior, path }: Integration,
  responses: readonly Selectable[],
  compiler: Compiler,
): void {
  if (requestTemplates.size === 0 && passthroughBehavior !== 'NEVER')
    compiler.warn(
      'no-request-template',
      path,
      'Without a request template the default integration response answers (developer guide), but deployed APIs have been seen to answer 500: add {"statusCode": 200} for application/json',
    )
  for (const [contentType, template] of requestTemplates) {
    const place = [...path, 'requestTemplates', contentType]
    const text = withoutComments(template)
    const hasStringStatus = stringStatus.test(text)
    // A template without `$` and `#` renders as it is written.
    const isConstant = !/[$#]/.test(text)
    const status = isConstant ? readMockStatus(text) : undefined
    if (status !== undefined) warnCaughtStatus(String(status), responses, place, compiler)
    else if (isConstant)
      compiler.fail(
        hasStringStatus ? 'string-status-code' : 'no-status-code',
        place,
        `${hasStringStatus ? 'statusCode is a string' : 'The template gives no integer statusCode'}: ${unreadableStatus}`,
      )
    else if (hasStringStatus)
      compiler.warn('string-status-code', place, `statusCode is a string: ${unreadableStatus}`)
  }
}

/**
 * Removes the comments of a template; keeps the `#` of a comment that is not closed or may be escaped, so that the
 * template does not count as constant.
 */
function withoutComments(template: string): string {
  if (template.includes('\\#')) return template
  return template.replace(/#\*(?:[\s\S]*?\*#|[\s\S]*)|##.*/g, (comment) =>
    /^##|^#\*[\s\S]*\*#$/.test(comment) ? '' : '#',
  )
}

const stringStatus = /(?<![-\w])statusCode["']?\s*:\s*["']/

function warnCaughtStatus(
  status: string,
  responses: readonly Selectable[],
  place: readonly (string | number)[],
  compiler: Compiler,
): void {
  const selected = selectResponse(responses, { selectionText: status })
  // CDK's preflight methods render 200 and answer 204, so only a status of another class deserves a warning.
  if (selected && !selected.matches && String(selected.statusCode)[0] !== status[0])
    compiler.warn(
      'unselected-status',
      place,
      `No selectionPattern matches ${status}: the default response answers, with its status ${selected.statusCode}`,
    )
}
