import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import type { ParsedText } from '../document/source-document.ts'
import { toRecord } from '../document/to-record.ts'
import type { Session } from './scope.ts'
import { TextWriter } from './text-writer.ts'
import { EvaluationError, isList, LazyObject, membersOf, type Value } from './value.ts'

/** Prints a value as `jsonencode` does: without spaces, the keys in order. */
export function encodeJson(at: DocumentNode, value: Value, session: Session): Value {
  const writer = new TextWriter(session)
  writeJson(writer, value)
  return writer.toValue(at)
}

function writeJson(writer: TextWriter, node: Value): void {
  const { value } = node
  if (writer.isTooLong) return
  if (typeof value === 'string') writer.writeQuoted(value, node)
  else if (!isObjectOrList(value)) writer.write(String(value), node)
  else {
    const [open, close] = isList(node) ? ['[', ']'] : ['{', '}']
    writer.write(open, node)
    for (const [index, [key, member]] of members(node).entries()) {
      if (index > 0) writer.write(',', node)
      if (typeof key === 'string') {
        writer.writeQuoted(key, placeOf(member))
        writer.write(':', member)
      }
      writeJson(writer, member)
    }
    writer.write(close, node)
  }
}

/** Prints a value as `yamlencode` does: in block style, with keys and texts in quotes. */
export function encodeYaml(at: DocumentNode, value: Value, session: Session): Value {
  const writer = new TextWriter(session)
  writeYaml(writer, value, '', false)
  return writer.toValue(at)
}

/** Writes a value from the current line on; `isInline` is whether its first line has already begun. */
function writeYaml(writer: TextWriter, node: Value, indentation: string, isInline: boolean): void {
  if (writer.isTooLong) return
  const found = isObjectOrList(node.value) ? members(node) : []
  if (found.length === 0) {
    writeJson(writer, node)
    writer.write('\n', node)
  }
  for (const [index, [key, member]] of found.entries()) {
    if (index > 0 || !isInline) writer.write(indentation, member)
    if (typeof key === 'number') {
      writer.write('- ', member)
      writeYaml(writer, member, `${indentation}  `, true)
      continue
    }
    writer.writeQuoted(key, placeOf(member))
    const isBlock = isObjectOrList(member.value) && members(member).length > 0
    writer.write(isBlock ? ':\n' : ': ', member)
    writeYaml(writer, member, isList(member) ? indentation : `${indentation}  `, !isBlock)
  }
}

function members(node: Value): (readonly [key: string | number, member: Value])[] {
  if (node.value instanceof LazyObject)
    throw new EvaluationError('A whole resource is not printed.')
  return membersOf(node)
}

/** Returns the place of a member for its key, which is no part of the member's own text. */
function placeOf(member: Value): DocumentNode {
  return member.derive({
    value: null,
    pieces: [{ start: 0, node: member, offset: 0, replaces: true }],
  })
}

/** Reads a text in JSON or YAML; every member keeps its place in the text. */
export function decodeText(text: Value, language: 'JSON' | 'YAML'): Value {
  const { document, path } = text
  const { value, problems, findOffset } = parse(text, language)
  const problem = problems.find(({ isHarmless }) => !isHarmless)
  if (problem) throw new EvaluationError(`The text is not ${language}: ${problem.message}.`)
  const { position } = text.toPlace()
  const inner = {
    ...document,
    ...(position &&
      findOffset && {
        position: (place: readonly (string | number)[], offset = 0) =>
          position(findOffset(place.slice(path.length), offset)),
      }),
  }
  return toValue(text.derive({ document: inner, pieces: [], value }))
}

function parse(text: Value, language: 'JSON' | 'YAML'): ParsedText {
  const source = String(text.value)
  if (text.document.parse) return text.document.parse(source)
  if (language === 'YAML') {
    throw new EvaluationError('YAML is read by loadDefinition of msw-apigateway/node.')
  }
  try {
    return { value: JSON.parse(source), problems: [] }
  } catch (error) {
    throw new EvaluationError(
      `The text is not JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** Converts data to a value whose members are nodes. */
function toValue(node: DocumentNode): Value {
  const { value, path } = node
  const child = (key: string | number, member: unknown): Value =>
    toValue(node.derive({ path: [...path, key], value: member ?? null }))
  if (Array.isArray(value)) {
    return node.derive({ value: value.map((item: unknown, index) => child(index, item)) })
  }
  if (!isObjectOrList(value)) return node
  const entries: [string, unknown][] = Object.entries(value)
  return node.derive({ value: toRecord(entries.map(([key, item]) => [key, child(key, item)])) })
}
