import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import type { ParsedText } from '../document/source-document.ts'
import { toRecord } from '../document/to-record.ts'
import { EvaluationError } from './evaluation-error.ts'
import { isNumber, printNumber } from './numbers.ts'
import type { Session } from './scope.ts'
import { TextWriter } from './text-writer.ts'
import { isList, LazyObject, makeUnknown, membersOf, type Value } from './value.ts'
import {
  type FindOffset,
  isAmbiguous,
  isPlainAt,
  isPlainKeyAt,
  readNumberAt,
  readPlain,
} from './yaml-scalar.ts'

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
  else if (isNumber(value)) writer.write(printNumber(value), node)
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
  const source = String(text.value)
  const find: FindOffset | undefined =
    findOffset && ((place, offset) => findOffset(place.slice(path.length), offset))
  return toValue(text.derive({ document: inner, pieces: [], value }), {
    find,
    source,
    isYaml: language === 'YAML',
  })
}

/** Text that a value was read from, to look up how its scalars are written. */
interface Origin {
  readonly source: string
  readonly find: FindOffset | undefined
  readonly isYaml: boolean
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
function toValue(node: DocumentNode, origin: Origin): Value {
  const { value, path } = node
  const child = (key: string | number, member: unknown): Value =>
    toValue(node.derive({ path: [...path, key], value: member ?? null }), origin)
  if (Array.isArray(value)) {
    return node.derive({ value: value.map((item: unknown, index) => child(index, item)) })
  }
  if (!isObjectOrList(value)) return readAgain(node, origin)
  const entries: [string, unknown][] = Object.entries(value)
  return node.derive({
    value: toRecord(
      entries.map(([key, item]) => [readKey(key, [...path, key], origin), child(key, item)]),
    ),
  })
}

/** Reads a scalar as Terraform does where that depends on how it is written. */
function readAgain(node: DocumentNode, { source, find, isYaml }: Origin): Value {
  const { value, path } = node
  if (typeof value === 'number' && !Number.isFinite(value)) return makeUnknown(node, String(value))
  // A number of up to 15 digits is what JavaScript reads.
  if (typeof value === 'number' && find && String(value).length > 15) {
    return node.derive({ value: readNumberAt(source, find(path, 0)) ?? value })
  }
  const isOther = typeof value === 'string' && isYaml && isAmbiguous(value)
  if (!isOther || !find || !isPlainAt(source, find(path, 0), value)) return node
  return node.derive({ value: readPlain(value) })
}

function readKey(key: string, path: readonly (string | number)[], origin: Origin): string {
  const { source, find, isYaml } = origin
  const isOther = isYaml && find && typeof readPlain(key) === 'boolean'
  return isOther && isPlainKeyAt(source, find(path, 0), key) ? String(readPlain(key)) : key
}
