import type { DocumentIssue } from '../document/document-issue.ts'
import { DocumentNode } from '../document/node.ts'

/** Rules of names, which each instance of a block and each use of a value would report again. */
const once = /^(?:undeclared-name|invalid-variable|missing-variable)$/

/** Why values are unknown besides that only a deployment knows them. */
export interface Reasons {
  /** Variables of the root module that have neither a value nor a default. */
  readonly missing: ReadonlySet<string>
  /** Expressions that failed, which an issue of their own says. */
  readonly failed: ReadonlySet<string>
}

/**
 * Says of each value that is unknown for want of a variable's value how to set that one. Leaves out what an expression
 * that failed explains, and what was reported at the same place before.
 */
export function explainIssues(issues: readonly DocumentIssue[], reasons: Reasons): DocumentIssue[] {
  const seen = new Set<string>()
  return issues
    .flatMap((issue) => explain(issue, reasons))
    .filter(({ code, message, value }) => {
      const key = `${message} ${value instanceof DocumentNode ? placeKey(value) : ''}`
      if (once.test(code) && seen.has(key)) return false
      seen.add(key)
      return true
    })
}

function placeKey({ document, path, pieces }: DocumentNode): string {
  return JSON.stringify([document.file, path, pieces.map(({ offset }) => offset)])
}

function explain(issue: DocumentIssue, { missing, failed }: Reasons): DocumentIssue[] {
  const { code, message, value } = issue
  const isUnknown = code === 'placeholder' || code === 'unknown-value'
  if (!isUnknown || !(value instanceof DocumentNode)) return [issue]
  const variables = new Set<string>()
  const unknowns = value.unknowns.filter((name) => {
    return ![...failed].some((expression) => name.includes(expression))
  })
  if (code === 'placeholder' && unknowns.length === 0) return []
  const others = unknowns.filter((name) => {
    const used = [...name.matchAll(/\bvar\.([\w-]+)/g)].map(([, variable = '']) => variable)
    const unset = used.filter((variable) => missing.has(variable))
    for (const variable of unset) variables.add(variable)
    return unset.length === 0
  })
  if (variables.size === 0 && unknowns.length === value.unknowns.length) return [issue]
  // What follows from it is said at the end: `: the name stands for the value.`
  const [effect = '.'] = /(?:: [a-z ]+\.| \([^()]*\))$/.exec(message) ?? []
  const sentences = [...variables].map((name) => {
    return `The root module input variable "${name}" is not set, and has no default value. Set it by options.parameters, --parameters ${name}=… or a file .tfvars${effect}`
  })
  const explained = sentences.map((sentence): DocumentIssue => {
    return { ...issue, code: 'missing-variable', message: sentence }
  })
  if (others.length === 0) return explained
  const sentence = `Only a deployment knows ${others.join(', ')}${effect}`
  return [{ ...issue, message: sentence }, ...explained]
}
