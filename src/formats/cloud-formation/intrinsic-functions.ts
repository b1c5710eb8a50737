import { word } from '../document/field-readers.ts'
import type { DocumentNode, TextPiece } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { isObject } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'
import type { TemplateValues } from './template-values.ts'

type IntrinsicFunction = (args: DocumentNode, values: TemplateValues) => DocumentNode | undefined

/** Undefined is no value, as `AWS::NoValue` is. */
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
    if (!found) args.warn('unknown-mapping', `There is no mapping ${names.join('.')}`)
    return found
  },
  'Fn::ToJsonString': (args) => args.derive({ value: JSON.stringify(toData(args)) }),
  'Fn::Transform': include,
}

/**
 * The value an intrinsic function stands for; any other value as it is. A function that only a deployment can run
 * stays as it is too, and is reported where its value is read.
 */
export function resolveIntrinsic(
  node: DocumentNode,
  values: TemplateValues,
): DocumentNode | undefined {
  const [name = '', ...others] = isObject(node.value) ? Object.keys(node.value) : []
  if (others.length > 0 || !Object.hasOwn(intrinsicFunctions, name)) return node
  const args = node.child(name)
  // A property that happens to be called Ref, in a JSON schema for example.
  if (!args || (name === 'Ref' && typeof args.value !== 'string')) return node
  return intrinsicFunctions[name]?.(args, values)
}

/** `${Name}` is a value, `${!Name}` the text `${Name}`. */
function substitute(args: DocumentNode, values: TemplateValues): DocumentNode | undefined {
  const text = typeof args.value === 'string' ? args : args.child(0)
  if (typeof text?.value !== 'string') return text
  let offset = 0
  const parts = text.value.split(/\$\{([^{}]*)\}/).map((part, index) => {
    const isName = index % 2 === 1
    const start = offset
    offset += part.length + (isName ? 3 : 0)
    if (isName && !part.startsWith('!')) {
      const name = part.trim()
      return args.child(1)?.child(name) ?? values.lookUp(name, text, start)
    }
    const value = isName ? `\${${part.slice(1)}}` : part
    return text.derive({ value, pieces: [{ start: 0, node: text, offset: start }] })
  })
  return concatenate(text, parts)
}

/** One text of several, each part at its own place. */
function concatenate(at: DocumentNode, parts: readonly DocumentNode[]): DocumentNode {
  let value = ''
  const pieces = parts.map((node): TextPiece => {
    const start = value.length
    value += word(node) ?? ''
    return { start, node, offset: 0 }
  })
  return at.derive({ value, pieces })
}

/** `AWS::Include` puts a file in its place. */
function include(transform: DocumentNode): DocumentNode | undefined {
  return openFile(transform.child('Parameters')?.child('Location') ?? transform)
}
