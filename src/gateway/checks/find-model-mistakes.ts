import { isObject } from '../../model/is-object.ts'
import type { RestApi } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { describeError } from '../describe-error.ts'
import { findModel } from './find-model.ts'

/** A mistake in a model that turns requests with a body into a 500. */
export interface ModelMistake {
  /**
   * What is wrong: a regular expression that JavaScript refuses, which fails every body, or a reference that leads
   * nowhere, which fails the bodies that reach it.
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
  /** Objects already searched, and names of models already listed, so that none is searched twice. */
  const seen = new Set<unknown>([model])
  const places = [toPlace(models, model)]
  // The loop adds the places that it finds to the list and then walks them as well.
  for (const parent of places) {
    const { value: container, root } = parent
    if (typeof container !== 'object' || container === null || seen.has(container)) continue
    seen.add(container)
    const isList = Array.isArray(container)
    const hasKeywords = !isList && !parent.isMap
    for (const [key, value] of Object.entries(container)) {
      const leads = hasKeywords ? nesting.exec(key) : []
      const isMap = leads?.[1] !== undefined
      const place = { value, key: isList ? Number(key) : key, parent, root, isMap }
      if (leads) places.push(place)
      if (hasKeywords ? key === 'pattern' : parent.key === 'patternProperties') {
        const reason = explainInvalid(hasKeywords ? value : key)
        if (reason !== undefined)
          found.push({ code: 'invalid-pattern', path: pathOf(place), reason })
      }
      if (key !== '$ref' || typeof value !== 'string') continue
      const [, url = '', pointer = ''] = /^([^#]*)#?(.*)$/s.exec(value) ?? []
      const name = findModel(models, url)
      const target = url === '' ? root : name && toPlace(models, name).value
      if (hasKeywords && !leadsToObject(target, pointer))
        found.push({
          code: 'unresolved-reference',
          path: pathOf(parent),
          reason: `Cannot resolve $ref '${value}'.`,
        })
      if (name !== undefined && !seen.has(name)) places.push(toPlace(models, name))
      seen.add(name)
    }
  }
  return found
}

/** Returns whether a JSON Pointer, as the fragment of a URL, leads to an object. */
function leadsToObject(root: unknown, fragment: string): boolean {
  const [first, ...tokens] = decode(fragment).split('/')
  let part: unknown = first === '' ? root : undefined
  for (const token of tokens) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    part =
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? Reflect.get(part, key)
        : undefined
  }
  return isObject(part)
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function toPlace(models: RestApi['models'], name: string): Place {
  const schema = models.get(name)
  const value: unknown = typeof schema === 'string' ? JSON.parse(schema) : schema
  const model: Place = {
    value,
    key: name,
    root: value,
    parent: { value, key: 'models', root: value },
  }
  return { value, key: 'schema', root: value, parent: model }
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
