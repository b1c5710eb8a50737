import type { RestApi } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { describeError } from '../describe-error.ts'
import { findModel } from './find-model.ts'

/** A regular expression of a model that JavaScript refuses. */
export interface InvalidPattern {
  /** Path of the pattern from the top of the definition; for a key of `patternProperties`, the path of its value. */
  readonly path: DefinitionPath
  /** Message of the JavaScript engine that says why it refuses the pattern. */
  readonly reason: string
}

/** A value inside a model; its path is written only when there is something to report. */
interface Place {
  readonly value: unknown
  readonly key: string | number
  readonly parent?: Place
  /** Whether the value's members are schemas by names of the user's choice, as those of `properties` are. */
  readonly isMap?: boolean
}

/**
 * JSON Schema keywords that lead to schemas; the capture group has those whose value is an object of schemas by name.
 */
const nesting =
  /^(?:(definitions|dependencies|patternProperties|properties)|additional(?:Items|Properties)|(?:all|any|one)Of|items|not)$/

/**
 * Finds the patterns that JavaScript refuses, in a model and in all models to which it refers. An object that occurs in
 * several places is searched once, and deep nesting cannot overflow the stack.
 */
export function findInvalidPatterns(
  models: RestApi['models'],
  model: string,
): readonly InvalidPattern[] {
  const found: InvalidPattern[] = []
  /** Objects already searched, and names of models already listed, so that none is searched twice. */
  const seen = new Set<unknown>([model])
  const places = [toPlace(models, model)]
  // The loop adds the places that it finds to the list and then walks them as well.
  for (const parent of places) {
    const { value: container } = parent
    if (typeof container !== 'object' || container === null || seen.has(container)) continue
    seen.add(container)
    const isList = Array.isArray(container)
    const hasKeywords = !isList && !parent.isMap
    for (const [key, value] of Object.entries(container)) {
      const leads = hasKeywords ? nesting.exec(key) : []
      const isMap = leads?.[1] !== undefined
      const place = { value, key: isList ? Number(key) : key, parent, isMap }
      if (leads) places.push(place)
      if (hasKeywords ? key === 'pattern' : parent.key === 'patternProperties') {
        const reason = explainInvalid(hasKeywords ? value : key)
        if (reason !== undefined) found.push({ path: pathOf(place), reason })
      }
      const name = key === '$ref' ? findModel(models, String(value).replace(/#.*/s, '')) : undefined
      if (name !== undefined && !seen.has(name)) places.push(toPlace(models, name))
      seen.add(name)
    }
  }
  return found
}

function toPlace(models: RestApi['models'], name: string): Place {
  const schema = models.get(name)
  const value: unknown = typeof schema === 'string' ? JSON.parse(schema) : schema
  return { value, key: 'schema', parent: { value, key: name, parent: { value, key: 'models' } } }
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
