import type { DocumentNode } from '../document/node.ts'
import { toCollection } from './collection.ts'
import { collectionFunctions } from './collection-functions.ts'
import { HclSyntaxError } from './cursor.ts'
import { decodeText, encodeJson, encodeYaml } from './encode.ts'
import { evaluateTemplate } from './evaluate-template.ts'
import { EvaluationError } from './evaluation-error.ts'
import { findNames } from './find-names.ts'
import type { CallContext, FunctionTable, HclFunction } from './function-table.ts'
import { compileGlob } from './glob.ts'
import { numberFunctions } from './number-functions.ts'
import { parseText } from './parse-expression.ts'
import { patternFunctions } from './pattern-functions.ts'
import type { Evaluate, Scope } from './scope.ts'
import { setFunctions } from './set-functions.ts'
import { suggest } from './suggest.ts'
import type { Expression, TemplatePart } from './syntax.ts'
import { textFunctions } from './text-functions.ts'
import {
  hasUnknown,
  isList,
  isUnknown,
  itemsOf,
  LazyObject,
  memberOf,
  membersOf,
  placeAt,
  sortTexts,
  toText,
  type Value,
} from './value.ts'

/** Functions whose result only a run of Terraform has, so that no warning names them as unread. */
const byNature = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt', 'formatdate', 'timeadd'])

const encodings: FunctionTable = {
  jsonencode: {
    takesUnknown: 'all',
    call: ([value], { at, session, unknown }) =>
      value ? encodeJson(at, value, session) : unknown(),
  },
  yamlencode: {
    takesUnknown: 'all',
    call: ([value], { at, session, unknown }) =>
      value ? encodeYaml(at, value, session) : unknown(),
  },
  jsondecode: {
    takesUnknown: 'members',
    call: ([text], { unknown }) => (text ? decodeText(text, 'JSON') : unknown()),
  },
  yamldecode: {
    takesUnknown: 'members',
    call: ([text], { unknown }) => (text ? decodeText(text, 'YAML') : unknown()),
  },
  file: {
    takesUnknown: 'none',
    call: ([path], context) => openFile(path, context) ?? context.unknown(),
  },
  fileset: {
    takesUnknown: 'none',
    call: ([folder, glob], { at, make, session, unknown }) => {
      const pattern = glob && compileGlob(toText(glob))
      // A glob may lead out of its folder, which none of the paths in it do.
      if (!folder || !pattern || /(?:^|\/)\.\.?\//.test(toText(glob))) return unknown()
      const paths = session.listFiles(toText(folder), at)
      if (!paths) return unknown()
      const found = sortTexts(paths.filter((path) => pattern.test(path)))
      return make(toCollection('set', found.map(make)))
    },
  },
}

const functions: ReadonlyMap<string, HclFunction> = new Map(
  [
    textFunctions,
    patternFunctions,
    setFunctions,
    numberFunctions,
    collectionFunctions,
    encodings,
  ].flatMap((table) => Object.entries(table)),
)

/**
 * Calls a function of Terraform. A call is unknown when an argument is that the function needs, or when the function
 * is one that the library does not run, which is a warning.
 *
 * @throws {EvaluationError} for arguments that Terraform refuses
 */
export function callFunction(
  { name: written, args, isExpanded }: Expression & { kind: 'call' },
  scope: Scope,
  at: DocumentNode,
  unknown: () => Value,
  evaluate: Evaluate,
): Value {
  const name = written.replace(/^core::/, '')
  const { session } = scope
  const make = (value: unknown): Value => at.derive({ value })
  if (name === 'try' || name === 'can') return attempt(name, args, scope, make, evaluate)
  const values = args.map((arg) => evaluate(arg, scope))
  const last = values.at(-1)
  if (isExpanded && last) {
    if (!isList(last)) return unknown()
    values.splice(-1, 1, ...itemsOf(last))
  }
  const context = { at, session, make, unknown }
  if (name === 'templatefile' || name === 'templatestring') {
    const [source, variables] = values
    const text =
      name === 'templatefile' && source && !hasUnknown(source) ? openFile(source, context) : source
    if (!text || !variables || isUnknown(text) || isUnknown(variables)) return unknown()
    return renderTemplate(text, variables, scope, evaluate)
  }
  const found = functions.get(name)
  if (!found) {
    if (!byNature.has(name))
      at.warn('unknown-function', `Terraform's function ${name} is not evaluated.`)
    return unknown()
  }
  const isMissing = found.takesUnknown === 'members' ? isUnknown : hasUnknown
  if (found.takesUnknown !== 'all' && values.some((value) => isMissing(value))) return unknown()
  return found.call(values, context)
}

/** Returns the value of the first argument that does not fail, or for `can` whether the only one does not. */
function attempt(
  name: 'try' | 'can',
  args: readonly Expression[],
  scope: Scope,
  make: (value: unknown) => Value,
  evaluate: Evaluate,
): Value {
  for (const arg of args) {
    try {
      const value = evaluate(arg, scope)
      return name === 'can' ? make(true) : value
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error
    }
  }
  if (name === 'can') return make(false)
  throw new EvaluationError('All arguments of try fail.')
}

/** Returns the text of a file as a value at the place of the call, whose characters stand in the file. */
function openFile(path: Value | undefined, { session, at }: CallContext): Value | undefined {
  if (!path) throw new EvaluationError('Expected the path of a file.')
  const file = session.openText(toText(path), at)
  return file && at.derive({ value: file.value, pieces: [{ start: 0, node: file, offset: 0 }] })
}

/** Renders a text as a template with the members of an object as variables, as `templatefile` does. */
export function renderTemplate(
  text: Value,
  variables: Value,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  try {
    const inner = { ...scope, home: text, find: (name: string) => memberOf(variables, name) }
    const parts = parseText(toText(text))
    if (!(variables.value instanceof LazyObject)) requireNames(parts, text, variables)
    return evaluateTemplate(parts, inner, placeAt(text, 0), evaluate)
  } catch (error) {
    if (!(error instanceof HclSyntaxError)) throw error
    text.refuse('invalid-syntax', error.message, error.offset)
    return text
  }
}

/** Fails for the first name of a template that is no member of the object of its variables. */
function requireNames(parts: readonly TemplatePart[], text: Value, variables: Value): void {
  const missing = findNames(parts).find(({ name }) => !memberOf(variables, name))
  if (!missing) return
  const { name, start } = missing
  const known = membersOf(variables).map(([key]) => String(key))
  throw new EvaluationError(
    `vars map does not contain key "${name}", which the template uses.${suggest(name, known)}`,
    placeAt(text, start),
  )
}
