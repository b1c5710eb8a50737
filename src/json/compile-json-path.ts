import { JsonPath, JsonPathError, type PathStep } from './path.ts'
import { parseFilter } from './path-filter.ts'
import { parseIndexes } from './path-indexes.ts'
import { filterStep, propertyStep, rootStep, scanStep, wildcardStep } from './path-steps.ts'

/**
 * Compiles a JSONPath as Jayway json-path 2.0.0 does; `$.` is put before a path that begins with neither `$` nor `@`.
 *
 * @example
 * compileJsonPath('$.pets[0].name')
 * compileJsonPath("$..[?(@.price > 100)]['id','price']")
 * @throws {JsonPathError} when it is not a JSONPath that json-path 2.0.0 accepts.
 */
export function compileJsonPath(source: string): JsonPath {
  const trimmed = source.trim()
  const path = /^[$@]/.test(trimmed) ? trimmed : `$.${trimmed}`
  // json-path requires a dot or a bracket after `$` or `@`, and a step after `..`.
  if (/^.[^.[]|\.\.$/.test(path)) throw new JsonPathError(`Invalid JSONPath: ${source}`)
  return new JsonPath(readSteps(path.slice(1)), path.startsWith('$'))
}

/**
 * Matches the text of one step: `..`, `.name`, a dot before brackets, brackets that may hold one more pair, `$`, `*` or
 * `name`.
 */
const stepPattern = /\.\.|\.[^.[ ]+|\.(?=\[)|\[(?:[^[\]]|\[[^[\]]*\])*\]|[$*]|[^.[ ]+/gy

function readSteps(path: string): PathStep[] {
  const texts = path.match(stepPattern) ?? []
  const read = texts.join('')
  if (read !== path) {
    throw new JsonPathError(`Invalid JSONPath from ${path.slice(read.length)} on`)
  }
  return texts.filter((text) => text !== '.').map(readStep)
}

function readStep(text: string): PathStep {
  if (text === '$') return rootStep
  if (text === '..') return scanStep
  if (/^(\.?\*|\[\*\])$/.test(text)) return wildcardStep
  return text.startsWith('[') ? readBrackets(text) : propertyStep([text.replace(/^\./, '')])
}

/** Reads a step in brackets, whose kind json-path tells by the first `?`, quote, digit, `:`, `@` or `-` in it. */
function readBrackets(text: string): PathStep {
  const at = text.search(/[?'\d:@-]/)
  const rest = text.slice(at)
  if (at < 0) throw new JsonPathError(`Expected an index, a name in '' or a filter in ${text}`)
  if (rest.startsWith('?')) return filterStep(parseFilter(rest.slice(1, -1), compileJsonPath))
  return rest.startsWith("'") ? propertyStep(readNames(rest)) : parseIndexes(rest)
}

/** Reads the names in quotes; json-path ends the list of names at the first `]`, even at one in quotes. */
function readNames(text: string): string[] {
  const [names = ''] = text.split(']')
  return Array.from(names.matchAll(/'([^']*)'/g), ([, name = '']) => name)
}
