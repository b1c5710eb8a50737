import type { TemplateOptions } from '../cloud-formation/template-values.ts'
import { ownValue } from '../document/own-value.ts'
import { evaluateNode } from '../hcl/evaluate.ts'
import type { Session } from '../hcl/scope.ts'
import type { Value } from '../hcl/value.ts'
import type { Block } from './blocks.ts'
import type { TerraformSource } from './module-source.ts'

/** Reads what the options or else the last of the variable files say of a variable of the root module. */
export function readVariable(
  name: string,
  variable: Block,
  { root }: TerraformSource,
  { parameters = {} }: TemplateOptions,
  session: Session,
): Value | undefined {
  const scope = { session, find: () => undefined }
  const given = ownValue(parameters, name)
  if (given !== undefined) {
    // As with `-var`, a text is an expression unless the type of the variable is text.
    const type = String(variable.argument('type')?.value ?? 'string').replace(/^\$\{(.*)\}$/s, '$1')
    const isExpression = typeof given === 'string' && type !== 'string' && type !== 'any'
    const value = isExpression ? `\${${given}}` : given
    const { node } = variable
    const isText = typeof given === 'string' && !isExpression
    return isText ? node.derive({ value }) : evaluateNode(node.derive({ value }), scope)
  }
  const document = root.variableFiles
    .filter((file) => ownValue(file.value, name) !== undefined)
    .at(-1)
  if (!document) return undefined
  const value = ownValue(document.value, name)
  return evaluateNode(variable.node.derive({ document, path: [name], value, pieces: [] }), scope)
}
