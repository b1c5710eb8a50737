import { JsonPath, JsonPathError, type PathStep } from './path.ts'
import { parseFilter } from './path-filter.ts'
import { parseIndexes } from './path-indexes.ts'
import { filterStep, propertyStep, rootStep, scanStep, wildcardStep } from './path-steps.ts'

/**
 * Compiles a JSONPath as Jayway json-path 2.0.0 reads it; one that starts with neither `$` nor `@` is put after `$.`.
 *
 * @example
 * compileJsonPath('$.pets[0].name')
 * compileJsonPath("$..[?(@.price > 100)]['id','price']")
 * @throws JsonPathError
 */
export function compileJsonPath(source: string): JsonPath {
  const trimmed = source.trim()
  const path = /^[$@]/.test(trimmed) ? trimmed : `$.${trimmed}`
  if (/^.[^.[]|\.\.$/.test(path)) throw new JsonPathError(`Not a JSONPath: ${source}`)
  return new JsonPath(readSteps(path.slice(1)), path.startsWith('$'))
}

// `..`, `.name`, a dot before brackets, brackets with one level of brackets inside, `$`, `*`, a name without a dot.
const stepPattern = /\.\.|\.[^.[ ]+|\.(?=\[)|\[(?:[^[\]]|\[[^[\]]*\])*\]|[$*]|[^.[ ]+/gy

function readSteps(path: string): PathStep[] {
  const texts = path.match(stepPattern) ?? []
  const read = texts.join('')
  if (read !== path)
    throw new JsonPathError(`Not a JSONPath from here on: ${path.slice(read.length)}`)
  return texts.filter((text) => text !== '.').map(readStep)
}

function readStep(text: string): PathStep {
  if (text === '$') return rootStep
  if (text === '..') return scanStep
  if (/^(\.?\*|\[\*\])$/.test(text)) return wildcardStep
  return text.startsWith('[') ? readBrackets(text) : propertyStep([text.replace(/^\./, '')])
}

/** What stands in brackets shows by the first telling character. */
function readBrackets(text: string): PathStep {
  const at = text.search(/[?'\d:@-]/)
  const rest = text.slice(at)
  if (at < 0) throw new JsonPathError(`Neither an index, a name in '' nor a filter: ${text}`)
  if (rest.startsWith('?')) return filterStep(parseFilter(rest.slice(1, -1), compileJsonPath))
  return rest.startsWith("'") ? propertyStep(readNames(rest)) : parseIndexes(rest)
}

/** The names in quotes; json-path ends them at the first bracket, even at one in quotes. */
function readNames(text: string): string[] {
  const [names = ''] = text.split(']')
  return Array.from(names.matchAll(/'([^']*)'/g), ([, name = '']) => name)
}
