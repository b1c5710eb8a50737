import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { TemplateOptions } from '../cloud-formation/template-values.ts'
import { string } from '../document/field-readers.ts'
import type { DocumentNode, Reading } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'
import { evaluateNode } from '../hcl/evaluate.ts'
import type { Session } from '../hcl/scope.ts'
import { isUnknown, resolveMember, type Value } from '../hcl/value.ts'
import { assembleTerraform, spellInTerraform, type TerraformOptions } from './assemble-terraform.ts'
import type { Block } from './blocks.ts'
import { ModuleInstance } from './module-instance.ts'
import type { TerraformSource } from './module-source.ts'
import { findSourceResources } from './source-resources.ts'

/** Largest number of expressions that are evaluated, so that no module runs for ever. */
const mostSteps = 500_000

/** Thrown past {@link mostSteps}; not an `EvaluationError`, which `try` would catch. */
class TooManySteps extends Error {
  override readonly name = 'TooManySteps' as const
}

/** Reads a module of Terraform source; `root` is the node of one of its files. */
export function readTerraformSource(
  root: DocumentNode,
  source: TerraformSource,
  options: TerraformOptions & TemplateOptions,
): RestApiDefinition {
  const reading: Reading = { ...root.reading, spell: spellInTerraform, resolve: resolveMember }
  const node = root.derive({ reading })
  const session = createSession(source, options)
  const module = new ModuleInstance({
    source: source.root,
    prefix: '',
    node,
    reading,
    session,
    argument: (name, variable) => readVariable(name, variable, source, options, session),
  })
  try {
    return read(node, module, options)
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
    node.refuse('value-too-large', `The expressions take more than ${mostSteps} steps.`)
    return { resources: {} }
  }
}

function read(
  node: DocumentNode,
  module: ModuleInstance,
  options: TerraformOptions,
): RestApiDefinition {
  let unknownBody: Value | undefined
  const found = findSourceResources(module)
  const assembled = assembleTerraform(node, found, options, (body) => {
    if (isUnknown(body)) unknownBody = body
    return unknownBody ? undefined : reportUnknowns(body)
  })
  if (unknownBody) {
    const sentence = `Only a deployment knows body: ${unknownBody.unknowns.join(', ')}. Read the state then: terraform show -json > state.json`
    if (assembled?.hasOperation) unknownBody.warn('unknown-value', sentence)
    else unknownBody.refuse('unknown-value', `${sentence} (without the body no operation is left)`)
  }
  return assembled?.definition ?? { resources: {} }
}

function createSession({ openText }: TerraformSource, { resolve = {} }: TemplateOptions): Session {
  let steps = 0
  return {
    openText: (path, at) => {
      const document = openText(path)
      if (!document) at.warn('unreadable-file', `Cannot read '${path}': no such file.`)
      return document && at.derive({ document, path: [], value: document.value, pieces: [] })
    },
    resolve: (name) => {
      const value = typeof resolve === 'function' ? resolve(name) : ownValue(resolve, name)
      return typeof value === 'string' ? value : undefined
    },
    countStep: () => {
      steps += 1
      if (steps > mostSteps) throw new TooManySteps()
    },
  }
}

/** Reads what the options or else the last of the variable files say of a variable of the root module. */
function readVariable(
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

/** Reports what only a deployment knows in a text, and returns the text as one that is known. */
function reportUnknowns(body: DocumentNode): DocumentNode {
  string(body)
  return withoutUnknowns(body)
}

function withoutUnknowns(node: DocumentNode): DocumentNode {
  if (node.unknowns.length === 0) return node
  const pieces = node.pieces.map(({ start, offset, replaces = false, node: origin }) => {
    return { start, offset, replaces, node: withoutUnknowns(origin) }
  })
  return node.derive({ pieces })
}
