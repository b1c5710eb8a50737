import type { DefinitionIssue } from '../../../src/errors.ts'
import { type DocumentIssue, placeIssues } from '../../../src/formats/document/document-issue.ts'
import { DocumentNode } from '../../../src/formats/document/node.ts'
import { isObjectOrList } from '../../../src/formats/document/own-value.ts'
import { toData } from '../../../src/formats/document/to-data.ts'
import { evaluateNode } from '../../../src/formats/hcl/evaluate.ts'
import type { Scope } from '../../../src/formats/hcl/scope.ts'
import { memberOf, resolveMember } from '../../../src/formats/hcl/value.ts'

/** Result of an evaluation: its data, the names of unknown values, and what was reported. */
export interface Evaluated {
  readonly value: unknown
  readonly unknowns: readonly string[]
  readonly issues: readonly DefinitionIssue[]
}

/** Evaluates a value in Terraform's JSON shape with variables; `files` are texts by path. */
export function evaluateShape(
  shape: unknown,
  variables: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): Evaluated {
  const issues: DocumentIssue[] = []
  const reading = {
    issues,
    traces: undefined,
    spell: (field: string) => field,
    resolve: resolveMember,
    subject: '',
  }
  const node = new DocumentNode(reading, { value: shape }, shape)
  const scope: Omit<Scope, 'home'> = {
    session: {
      openText: (path, at) => {
        const text = files[path]
        return text === undefined ? undefined : at.derive({ value: text, pieces: [] })
      },
      listFiles: () => Object.keys(files),
      resolve: () => undefined,
      noteFailure: () => {},
      countStep: () => {},
    },
    find: () => undefined,
  }
  const given = evaluateNode(node.derive({ value: variables }), scope)
  const result = evaluateNode(node, { ...scope, find: (name) => memberOf(given, name) })
  const value = isObjectOrList(result.value) ? toData(result) : result.value
  return { value, unknowns: result.unknowns, issues: placeIssues(issues) }
}

/** Evaluates an expression as it is written in a file. */
export const evaluateSource = (
  expression: string,
  variables?: Readonly<Record<string, unknown>>,
  files?: Readonly<Record<string, string>>,
): Evaluated => evaluateShape(`\${${expression}}`, variables, files)
