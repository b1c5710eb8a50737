import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import { replaceInText, sliceText } from '../document/join-texts.ts'
import type { DocumentNode, LoopMember, Reading } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { type OpenApiOptions, readOpenApi } from './read-open-api.ts'

/** Placeholders of Terraform's `templatefile` found in a document. */
interface Placeholders {
  /** Each placeholder once, as it is written. */
  readonly texts: Set<string>
  /**
   * Node of the first value with a placeholder; of the first with one that is certainly Terraform's, if there is any.
   */
  first?: DocumentNode
  /** Whether a placeholder stands outside mapping templates: without Velocity, it can only be Terraform's. */
  isCertain: boolean
}

/** Matches `${name}`, with the `$` before it that makes it a literal `${name}` in Terraform. */
const pattern = /(\$?)\$\{([^{}]*)\}/g

/** Matches what `${…}` holds when it is not Terraform's: stage variables, names of CloudFormation. */
const others = /^stageVariables\b|::|^\W*$|^!/

/** Matches the variables that API Gateway gives to mapping templates. */
const gatewayVariables = /^(input|context|stageVariables|util|method|integration)\b/

/**
 * Matches fields that are not searched for placeholders: texts that only people read, and schemas, whose patterns may
 * look like placeholders.
 */
const prose = /^(summary|description|examples?|schemas?|definitions)$/

/**
 * Reads an OpenAPI document that may be a template of Terraform's `templatefile`: warns of its placeholders, and lets
 * the name in each stand for its value. When the document then has no operation, adds an error instead of the warning.
 */
export function readOpenApiTemplate(
  root: DocumentNode,
  options: OpenApiOptions,
): RestApiDefinition {
  const { issues } = root.reading
  const issueCount = issues.length
  const found: Placeholders = { texts: new Set(), isCertain: false }
  const notice = (node: DocumentNode): void => collect(node, found)
  let definition = readOpenApi(withRules(root, { notice }), options)
  if (found.isCertain) {
    // Read again, now with names in place of the placeholders, which the first reading only collects.
    issues.length = issueCount
    definition = readOpenApi(withRules(root, { resolve: fill, expand: fillKeys }), options)
  }
  const message = `Terraform's templatefile fills in ${list([...found.texts])}. Load the folder of the files .tf, or what 'terraform show -json' prints, to have the values.`
  const hasOperation = Object.values(definition.resources).some(
    (resource) => Object.keys(resource).length > 0,
  )
  if (hasOperation) found.first?.warn('terraform-placeholder', message)
  else found.first?.refuse('terraform-placeholder', `${message} Without them no operation is left.`)
  return definition
}

function withRules(root: DocumentNode, rules: Partial<Reading>): DocumentNode {
  return root.derive({ reading: { ...root.reading, ...rules } })
}

/** Adds the placeholders in the text and the key of a node to `found`. */
function collect(node: DocumentNode, found: Placeholders): void {
  const { value } = node
  const key = String(node.key)
  const text = typeof value === 'string' ? value : ''
  if (!key.includes('${') && !text.includes('${')) return
  if (node.path.some((step) => prose.test(String(step)))) return
  const isVelocity = isTemplate(node)
  const placeholders = [...`${key}\n${text}`.matchAll(pattern)].filter(([, dollar, name = '']) =>
    isVelocity ? !dollar && isUnset(name, text) : isPlaceholder(name),
  )
  for (const [placeholder] of placeholders) {
    if (!found.first || (!found.isCertain && !isVelocity)) found.first = node
    found.isCertain ||= !isVelocity
    found.texts.add(placeholder)
  }
}

/** Replaces `${name}` in a text by the name, and `$${name}` by `${name}`. */
function fill(node: DocumentNode): DocumentNode {
  if (node.path.some((step) => prose.test(String(step)))) return node
  return replaceInText(node, pattern, ({ index, 0: match, 1: dollar = '', 2: name = '' }) => {
    const end = index + match.length
    if (dollar) return [sliceText(node, index + 1, end)]
    const isFilled = isTemplate(node) ? isUnset(name, String(node.value)) : isPlaceholder(name)
    const start = index + match.indexOf(name.trim())
    return isFilled ? [sliceText(node, start, start + name.trim().length)] : undefined
  })
}

/** Replaces `${name}` by the name in the keys of an object, such as paths; undefined when no key contains `${`. */
function fillKeys(node: DocumentNode): ReadonlyMap<string, LoopMember> | undefined {
  const keys = isObjectOrList(node.value) ? Object.keys(node.value) : []
  if (!keys.some((key) => key.includes('${'))) return undefined
  return new Map(keys.map((key) => [fillKey(key), { home: node, key }]))
}

function fillKey(key: string): string {
  return key.replace(pattern, (match, dollar: string, name: string) => {
    if (dollar) return match.slice(1)
    return isPlaceholder(name) ? name.trim() : match
  })
}

/** Returns whether a node is a mapping template, where `${name}` is also a reference of Velocity. */
function isTemplate({ path }: DocumentNode): boolean {
  return /^(request|response)Templates$/.test(String(path.at(-2)))
}

function isPlaceholder(name: string): boolean {
  return !others.test(name.trim())
}

/** Returns whether a name is one that neither API Gateway nor a directive of the mapping template sets. */
function isUnset(name: string, template: string): boolean {
  if (!isPlaceholder(name) || gatewayVariables.test(name.trim())) return false
  const [variable = ''] = /^[\w-]*/.exec(name.trim()) ?? []
  return ![...template.matchAll(/#\{?(?:set|foreach|define|macro)\}?\s*\(([^)]*)/g)].some(
    ([, head = '']) => new RegExp(`\\$!?\\{?${variable}(?![\\w-])`).test(head),
  )
}

/** Joins the first five texts by commas, with `…` when there are more. */
function list(texts: readonly string[]): string {
  return [...texts.slice(0, 5), ...(texts.length > 5 ? ['…'] : [])].join(', ')
}
