import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import { callResolve } from '../call-resolve.ts'
import type { TemplateOptions } from '../cloud-formation/template-values.ts'
import { string } from '../document/field-readers.ts'
import type { DocumentNode, Reading } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'
import type { Session } from '../hcl/scope.ts'
import { isUnknown, resolveMember, type Value } from '../hcl/value.ts'
import { assembleTerraform, spellInTerraform, type TerraformOptions } from './assemble-terraform.ts'
import { checkValidations, checkVariableFiles } from './check-variables.ts'
import { explainIssues } from './explain-issues.ts'
import { selectLookedUp } from './looked-up-resource.ts'
import { ModuleInstance } from './module-instance.ts'
import type { TerraformSource } from './module-source.ts'
import { readVariable } from './read-variable.ts'
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
  const missing = new Set<string>()
  const failed = new Set<string>()
  const session = createSession(source, options, (name) => failed.add(name))
  const start = reading.issues.length
  const module = new ModuleInstance({
    source: source.root,
    prefix: '',
    node,
    reading,
    session,
    resources: new Map(),
    argument: (name, variable) => readVariable(name, variable, source, options, session),
    onMissing: (name) => missing.add(name),
  })
  try {
    const definition = read(node, module, options)
    checkValidations(module)
    checkVariableFiles(module, source.root, node)
    return definition
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error
    node.refuse('value-too-large', `The expressions take more than ${mostSteps} steps.`)
    return { resources: {} }
  } finally {
    const found = reading.issues.splice(start)
    reading.issues.push(...explainIssues(found, { missing, failed }))
  }
}

function read(
  node: DocumentNode,
  module: ModuleInstance,
  options: TerraformOptions,
): RestApiDefinition {
  let unknownBody: Value | undefined
  const { lookedUp, ...found } = findSourceResources(module)
  const resources = [...found.resources, ...selectLookedUp(lookedUp, found.resources)]
  const assembled = assembleTerraform(node, { ...found, resources }, options, (body) => {
    if (findUnknownPart(body) !== undefined) unknownBody = body
    return unknownBody ? undefined : reportUnknowns(body)
  })
  if (unknownBody) {
    const sentence = `${findUnknownPart(unknownBody)}. Read the state then: terraform show -json > state.json`
    if (assembled?.hasOperation) unknownBody.warn('unknown-value', sentence)
    else unknownBody.refuse('unknown-value', `${sentence} (without the body no operation is left)`)
  }
  return assembled?.definition ?? { resources: {} }
}

/** Says what is unknown in a body of which no operation can be read: all of it, or its paths; undefined for others. */
function findUnknownPart(body: Value): string | undefined {
  const { value, unknowns, document } = body
  if (isUnknown(body)) return `Only a deployment knows body: ${unknowns.join(', ')}`
  if (unknowns.length === 0 || typeof value !== 'string') return undefined
  const paths = ownValue(document.parse?.(value).value, 'paths')
  const isPart = typeof paths === 'string' && unknowns.includes(paths)
  return isPart ? `Cannot evaluate the paths of body: ${paths}` : undefined
}

function createSession(
  { openText, listFiles }: TerraformSource,
  { resolve }: TemplateOptions,
  noteFailure: (name: string) => void,
): Session {
  let steps = 0
  return {
    openText: (path, at) => {
      const document = openText(path)
      if (!document) at.warn('unreadable-file', `Cannot read '${path}': no such file.`)
      return document && at.derive({ document, path: [], value: document.value, pieces: [] })
    },
    listFiles: (folder, at) => {
      const paths = listFiles(folder)
      if (!paths) at.warn('value-too-large', `The folder '${folder}' has too many files.`)
      return paths
    },
    resolve: (name) => callResolve(resolve, name),
    noteFailure,
    countStep: () => {
      steps += 1
      if (steps > mostSteps) throw new TooManySteps()
    },
  }
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
