import { joinTexts, replaceInText, sliceText } from '../document/join-texts.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'
import type { TemplateValues } from './template-values.ts'
import { toJsonText } from './to-json-text.ts'

/**
 * Runs an intrinsic function with its arguments; returns undefined when the call has no value, like a `Ref` to
 * `AWS::NoValue`.
 */
type IntrinsicFunction = (args: DocumentNode, values: TemplateValues) => DocumentNode | undefined

const intrinsicFunctions: Readonly<Record<string, IntrinsicFunction>> = {
  Ref: (name, values) =>
    name.value === 'AWS::NoValue' ? undefined : values.refer('Ref', String(name.value), name),
  'Fn::GetAtt': (attribute, values) => {
    const isList = Array.isArray(attribute.value)
    const parts = isList ? attribute.items() : [attribute]
    const name = parts.map(({ value }) => String(value)).join('.')
    return parts.some(({ unknowns }) => unknowns.length > 0)
      ? values.lookUp(name, attribute)
      : values.refer('Fn::GetAtt', name, attribute)
  },
  'Fn::ImportValue': (name, values) => values.lookUp(String(name.value), name),
  'Fn::Sub': substitute,
  'Fn::Join': (args) => {
    const separator = args.child(0)
    const items = args.child(1)?.items() ?? []
    return joinTexts(
      args,
      items.flatMap((item, index) => (index > 0 && separator ? [separator, item] : [item])),
    )
  },
  'Fn::If': (args, values) => args.child(values.isTrue(String(args.child(0)?.value), args) ? 1 : 2),
  'Fn::Select': (args) => args.child(1)?.child(Number(args.child(0)?.value)),
  'Fn::Split': split,
  'Fn::FindInMap': (args, { template }) => {
    const names = args
      .items()
      .slice(0, 3)
      .map(({ value }) => String(value))
    const start = template.child('Mappings')
    const found =
      names.reduce((map, key) => map?.child(key), start) ?? args.child(3)?.child('DefaultValue')
    if (!found) args.warn('unknown-mapping', `No value '${names.join('.')}' in Mappings.`)
    return found
  },
  'Fn::Length': (args) => args.derive({ value: args.items().length }),
  'Fn::ToJsonString': toJsonText,
  'Fn::Transform': include,
}

/**
 * Runs the intrinsic function that a node holds and returns the node of its value; undefined when the call has no
 * value. Returns any other node unchanged, also one with a function that only a deployment can run, such as
 * `Fn::GetAZs`: the reader of that node then warns that its value has the wrong type.
 */
export function resolveIntrinsic(
  node: DocumentNode,
  values: TemplateValues,
): DocumentNode | undefined {
  const names = isObjectOrList(node.value) ? Object.keys(node.value) : []
  const [name = ''] = names
  if (names.length > 1 || !Object.hasOwn(intrinsicFunctions, name)) return node
  const args = node.child(name)
  // A JSON schema may have a property called Ref: only a Ref to a text is the intrinsic function.
  if (!args || (name === 'Ref' && typeof args.value !== 'string')) return node
  return intrinsicFunctions[name]?.(args, values)
}

/** Runs `Fn::Sub`: puts values in the place of `${Name}` in a text, and writes `${!Name}` as the text `${Name}`. */
function substitute(args: DocumentNode, values: TemplateValues): DocumentNode | undefined {
  const text = typeof args.value === 'string' ? args : args.child(0)
  return (
    text &&
    replaceInText(text, /\$\{([^{}]*)\}/g, ({ index, 0: match, 1: inner = '' }) => {
      if (inner.startsWith('!')) {
        const name = sliceText(text, index + 3, index + match.length)
        return [sliceText(text, index, index + 2), name]
      }
      const name = inner.trim()
      const own = args.child(1)
      const value = own?.child(name)
      if (value) return [value]
      const isOwn = ownValue(own?.value, name) !== undefined
      return [isOwn ? values.lookUp(name, text, index) : values.refer('Fn::Sub', name, text, index)]
    })
  )
}

/** Maximum number of parts that `Fn::Split` may make of a text: each part that is read becomes a node of its own. */
const mostParts = 10_000

/** Runs `Fn::Split`; returns undefined when there is no text or, with an error, when the text has too many parts. */
function split(args: DocumentNode): DocumentNode | undefined {
  const source = args.child(1)
  if (!source) return undefined
  const value = String(source.value).split(String(args.child(0)?.value), mostParts + 1)
  if (value.length > mostParts) {
    args.refuse('value-too-large', `Fn::Split gives more than ${mostParts} parts.`)
    return undefined
  }
  return source.derive({ value })
}

/** Runs `Fn::Transform` as the macro `AWS::Include`: returns the document in the file that `Location` names. */
function include(transform: DocumentNode): DocumentNode | undefined {
  return openFile(transform.child('Parameters')?.child('Location') ?? transform)
}
