import { isObject } from '../../model/is-object.ts'
import { decodePointerKey } from '../../model/pointer-key.ts'
import type { RestApi } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { describeError } from '../describe-error.ts'
import { findModel } from './find-model.ts'

/** A mistake in a model that turns requests with a body into a 500. */
export interface ModelMistake {
  /**
   * Code of the issue: a regular expression that JavaScript refuses, which fails every body, or a reference that leads
   * nowhere or back to itself, which fails the bodies that reach it.
   */
  readonly code: 'invalid-pattern' | 'unresolved-reference'
  /**
   * Path from the top of the definition: of the pattern, for a key of `patternProperties` of its value, or of the object
   * with the reference.
   */
  readonly path: DefinitionPath
  /** Message of the JavaScript engine that says why it refuses the pattern, or the reference. */
  readonly reason: string
}

/** A value inside a model; its path is written only when there is something to report. */
interface Place {
  readonly value: unknown
  readonly key: string | number
  readonly parent?: Place
  /** The whole schema that the value is in. */
  readonly root: unknown
  /** Whether the value's members are schemas by names of the user's choice, as those of `properties` are. */
  readonly isMap?: boolean
}

/**
 * JSON Schema keywords that lead to schemas; the capture group has those whose value is an object of schemas by name.
 */
const nesting =
  /^(?:(definitions|dependencies|patternProperties|properties)|additional(?:Items|Properties)|(?:all|any|one)Of|items|not)$/

/**
 * Finds the patterns that JavaScript refuses and the references that lead nowhere, in a model and in all models to which
 * it refers. An object that occurs in several places is searched once, and deep nesting cannot overflow the stack.
 */
export function findModelMistakes(
  models: RestApi['models'],
  model: string,
): readonly ModelMistake[] {
  const found: ModelMistake[] = []
  const rootOf = createRootReader(models)
  /** Objects already searched, and names of models already listed, so that none is searched twice. */
  const seen = new Set<unknown>([model])
  const places = [toPlace(model, rootOf(model))]
  // The loop adds the places that it finds to the list and then walks them as well.
  for (const parent of places) {
    const { value: container, root } = parent
    if (typeof container !== 'object' || container === null || seen.has(container)) continue
    seen.add(container)
    const isList = Array.isArray(container)
    const hasKeywords = !isList && !parent.isMap
    const reference = hasKeywords ? readReference(container) : undefined
    if (reference !== undefined) {
      if (!leadsToSchema(reference, root, models, rootOf))
        found.push({
          code: 'unresolved-reference',
          path: pathOf(parent),
          reason: `Cannot resolve $ref '${reference}'.`,
        })
      const name = findModel(models, reference.replace(/#.*/s, ''))
      if (name !== undefined && !seen.has(name)) places.push(toPlace(name, rootOf(name)))
      seen.add(name)
    }
    for (const [key, value] of Object.entries(container)) {
      // Beside a reference no other keyword counts, but a reference may lead into definitions there.
      if (reference !== undefined && key !== 'definitions') continue
      const leads = hasKeywords ? nesting.exec(key) : []
      const isMap = leads?.[1] !== undefined
      const place = { value, key: isList ? Number(key) : key, parent, root, isMap }
      if (leads) places.push(place)
      if (hasKeywords ? key === 'pattern' : parent.key === 'patternProperties') {
        const reason = explainInvalid(hasKeywords ? value : key)
        if (reason !== undefined)
          found.push({ code: 'invalid-pattern', path: pathOf(place), reason })
      }
    }
  }
  return found
}

/** Returns the reference of a schema; undefined for a value without one. */
function readReference(schema: unknown): string | undefined {
  const reference = isObject(schema) && Object.hasOwn(schema, '$ref') ? schema['$ref'] : undefined
  return typeof reference === 'string' ? reference : undefined
}

/** Creates the function that reads the whole schema of a model, each only once. */
function createRootReader(models: RestApi['models']): (name: string) => unknown {
  const roots = new Map<string, unknown>()
  return (name) => {
    const schema = models.get(name)
    if (!roots.has(name)) roots.set(name, typeof schema === 'string' ? JSON.parse(schema) : schema)
    return roots.get(name)
  }
}

/** Returns whether a reference, and those to which it leads, end at a schema: not nowhere, and not where they began. */
function leadsToSchema(
  start: string,
  startRoot: unknown,
  models: RestApi['models'],
  rootOf: (name: string) => unknown,
): boolean {
  const passed = new Set<unknown>()
  let reference: string | undefined = start
  let root = startRoot
  while (reference !== undefined) {
    const [, url = '', pointer = ''] = /^([^#]*)#?(.*)$/s.exec(reference) ?? []
    // No model has an empty name, so that a URL of something else leads nowhere.
    if (url !== '') root = rootOf(findModel(models, url) ?? '')
    const target = findPart(root, pointer)
    if (!isObject(target) || passed.has(target)) return false
    passed.add(target)
    reference = readReference(target)
  }
  return true
}

/** Follows a JSON Pointer, as the fragment of a URL; undefined where it leads nowhere. */
function findPart(root: unknown, fragment: string): unknown {
  const [first, ...tokens] = decode(fragment).split('/')
  let part: unknown = first === '' ? root : undefined
  for (const token of tokens) {
    const key = decodePointerKey(token)
    const members: object = Object(part)
    part = Object.hasOwn(members, key) ? Reflect.get(members, key) : undefined
  }
  return part
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function toPlace(name: string, root: unknown): Place {
  const model: Place = {
    value: root,
    key: name,
    root,
    parent: { value: root, key: 'models', root },
  }
  return { value: root, key: 'schema', root, parent: model }
}

function explainInvalid(pattern: unknown): string | undefined {
  try {
    if (typeof pattern === 'string') new RegExp(pattern)
    return undefined
  } catch (error) {
    return describeError(error)
  }
}

function pathOf(place: Place): DefinitionPath {
  const path: (string | number)[] = []
  for (let at: Place | undefined = place; at; at = at.parent) path.push(at.key)
  return path.reverse()
}
