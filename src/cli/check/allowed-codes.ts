import type { DefinitionIssue } from '../../errors.ts'
import { issueCodes } from '../../issue-codes.ts'
import { isObject } from '../../model/is-object.ts'
import { nearestWord } from '../../model/nearest-word.ts'

/** Codes of issues that a document allows below a path. */
export interface Allowance {
  /** Path of the value that allows them, as issues write it; empty for the whole document. */
  readonly path: string
  readonly codes: readonly string[]
}

/** Key by which an OpenAPI document, an operation or an integration allows codes. */
const extension = 'x-msw-apigateway-allow'

/**
 * Finds what a document allows: `x-msw-apigateway-allow: [CODE]` in OpenAPI, and
 * `Metadata: { msw-apigateway: { allow: [CODE] } }` of a CloudFormation resource or template. `toPath` writes a path as
 * issues do.
 */
export function findAllowances(
  document: unknown,
  toPath: (path: readonly (string | number)[]) => string,
): readonly Allowance[] {
  const found: Allowance[] = []
  const seen = new Set<object>()
  const places: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [
    { value: document, path: [] },
  ]
  // The loop adds the members that it finds to the list and then walks them as well.
  for (const { value, path } of places) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, member] of Object.entries(value))
      places.push({ value: member, path: [...path, Array.isArray(value) ? Number(key) : key] })
    if (!isObject(value)) continue
    const codes = [...toCodes(value[extension]), ...toCodes(readMetadata(value['Metadata']))]
    if (codes.length > 0) found.push({ path: path.length === 0 ? '' : toPath(path), codes })
  }
  return found
}

function readMetadata(metadata: unknown): unknown {
  const own = isObject(metadata) ? metadata['msw-apigateway'] : undefined
  return isObject(own) ? own['allow'] : undefined
}

function toCodes(value: unknown): string[] {
  return [value].flat().filter((code) => typeof code === 'string')
}

/** Returns whether an issue is allowed. Errors never are: API Gateway refuses to deploy them, whatever a file says. */
export function isAllowed(issue: DefinitionIssue, allowances: readonly Allowance[]): boolean {
  if (issue.severity === 'error') return false
  return allowances.some(
    ({ path, codes }) =>
      codes.includes(issue.code) &&
      (path === '' || issue.path === path || /^[.[]/.test(issue.path.slice(path.length))) &&
      issue.path.startsWith(path),
  )
}

/** Describes the codes that are allowed but do not exist, so that a misspelt one does not allow nothing in silence. */
export function describeUnknownCodes(codes: readonly string[]): readonly string[] {
  const known = Object.keys(issueCodes)
  return [...new Set(codes)]
    .filter((code) => !known.includes(code))
    .map((code) => {
      const nearest = nearestWord(code, known)
      return `Unknown issue code '${code}'.${nearest === undefined ? " 'check' prints the code of an issue before its sentence." : ` Did you mean ${nearest}?`}`
    })
}
