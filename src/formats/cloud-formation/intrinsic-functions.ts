import { scalar } from '../document/field-readers.ts'
import type { DocumentNode, TextPiece } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'
import type { TemplateValues } from './template-values.ts'

/** Runs a function with its arguments; returns undefined when it has no value, like a `Ref` to `AWS::NoValue`. */
type IntrinsicFunction = (args: DocumentNode, values: TemplateValues) => DocumentNode | undefined

const intrinsicFunctions: Readonly<Record<string, IntrinsicFunction>> = {
  Ref: (name, values) =>
    name.value === 'AWS::NoValue' ? undefined : values.lookUp(String(name.value), name),
  'Fn::GetAtt': (attribute, values) => {
    const { value } = attribute
    return values.lookUp(Array.isArray(value) ? value.join('.') : String(value), attribute)
  },
  'Fn::ImportValue': (name, values) => values.lookUp(String(name.value), name),
  'Fn::Sub': substitute,
  'Fn::Join': (args) => {
    const separator = args.child(0)
    const items = args.child(1)?.items() ?? []
    return concatenate(
      args,
      items.flatMap((item, index) => (index > 0 && separator ? [separator, item] : [item])),
    )
  },
  'Fn::If': (args, values) => args.child(values.isTrue(String(args.child(0)?.value), args) ? 1 : 2),
  'Fn::Select': (args) => args.child(1)?.child(Number(args.child(0)?.value)),
  'Fn::Split': (args) => {
    const source = args.child(1)
    return source?.derive({ value: String(source.value).split(String(args.child(0)?.value)) })
  },
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
  'Fn::ToJsonString': (args) => args.derive({ value: JSON.stringify(toData(args)) }),
  'Fn::Transform': include,
}

/**
 * Runs the intrinsic function that a node holds and returns the node of its value; undefined when it has no value.
 * Returns any other node unchanged, also one with a function that only a deployment can run, such as `Fn::GetAZs`:
 * whatever reads that node warns of its type.
 */
export function resolveIntrinsic(
  node: DocumentNode,
  values: TemplateValues,
): DocumentNode | undefined {
  const [name = '', ...others] = isObjectOrList(node.value) ? Object.keys(node.value) : []
  if (others.length > 0 || !Object.hasOwn(intrinsicFunctions, name)) return node
  const args = node.child(name)
  // A JSON schema may have a property called Ref: only a Ref to a text is the intrinsic function.
  if (!args || (name === 'Ref' && typeof args.value !== 'string')) return node
  return intrinsicFunctions[name]?.(args, values)
}

/** Runs `Fn::Sub`: puts values in the place of `${Name}` in a text, and writes `${!Name}` as the text `${Name}`. */
function substitute(args: DocumentNode, values: TemplateValues): DocumentNode | undefined {
  const text = typeof args.value === 'string' ? args : args.child(0)
  if (typeof text?.value !== 'string') return text
  let offset = 0
  // Splitting by a pattern with a group gives the texts between the matches and the groups in turn.
  const parts = text.value.split(/\$\{([^{}]*)\}/).map((part, index) => {
    const isName = index % 2 === 1
    const start = offset
    offset += isName ? `\${${part}}`.length : part.length
    if (isName && !part.startsWith('!')) {
      const name = part.trim()
      return args.child(1)?.child(name) ?? values.lookUp(name, text, start)
    }
    const value = isName ? `\${${part.slice(1)}}` : part
    return text.derive({ value, pieces: [{ start: 0, node: text, offset: start }] })
  })
  return concatenate(text, parts)
}

/** Joins texts to one whose `pieces` say where each part of it was written. */
function concatenate(at: DocumentNode, parts: readonly DocumentNode[]): DocumentNode {
  let value = ''
  const pieces = parts.map((node): TextPiece => {
    const start = value.length
    value += scalar(node) ?? ''
    return { start, node, offset: 0 }
  })
  return at.derive({ value, pieces })
}

/** Runs the transform `AWS::Include`: the document in the file at `Location` is its value. */
function include(transform: DocumentNode): DocumentNode | undefined {
  return openFile(transform.child('Parameters')?.child('Location') ?? transform)
}
