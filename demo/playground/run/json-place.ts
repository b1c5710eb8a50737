import { jsonLanguage } from '@codemirror/lang-json'

type JsonNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode']

/** A part of a text: offsets of its start and of its end, which is exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Finds the value at a path; when it is missing, the nearest value above it.
 *
 * @example
 * findValue('{"paths": {"/pets": 1}}', 'paths./pets') // the 1
 */
export function findValue(text: string, path: string): Range {
  let value = jsonLanguage.parser.parse(text).topNode.firstChild
  let rest = path
  let found: Range = { from: 0, to: 1 }
  while (value) {
    if (value.name !== 'Object' && value.name !== 'Array') found = toRange(value)
    const step = rest === '' ? undefined : stepInto(text, value, rest)
    if (!step) return found
    value = step.value
    rest = step.rest
    found = toRange(step.name ?? value)
  }
  return found
}

interface Step {
  /** Range of the property's name, marked instead of a value that is an object; undefined for an array's item. */
  readonly name: Range | undefined
  readonly value: JsonNode
  /** The path below this value; empty at its end. */
  readonly rest: string
}

/**
 * Follows the first step of a path. Of the names that begin the path, takes the longest, because names may contain dots
 * and brackets themselves. Undefined when the value has no such name or index.
 */
function stepInto(text: string, value: JsonNode, path: string): Step | undefined {
  const steps = value.name === 'Array' ? itemSteps(value, path) : propertySteps(text, value, path)
  return steps.reduce<Step | undefined>(
    (best, step) => (best && best.rest.length <= step.rest.length ? best : step),
    undefined,
  )
}

function itemSteps(array: JsonNode, path: string): Step[] {
  const index = /^\[(\d+)\]/.exec(path)
  const item = index && valuesOf(array)[Number(index[1])]
  return item ? [{ name: undefined, value: item, rest: toRest(path, index[0].length) }] : []
}

function propertySteps(text: string, object: JsonNode, path: string): Step[] {
  return object.getChildren('Property').flatMap((property) => {
    const name = property.getChild('PropertyName')
    const [value] = name ? valuesOf(property) : []
    if (!name || !value) return []
    const key: unknown = JSON.parse(text.slice(name.from, name.to))
    if (typeof key !== 'string' || !path.startsWith(key)) return []
    const isWhole = path.length === key.length || '.['.includes(path.charAt(key.length))
    return isWhole ? [{ name, value, rest: toRest(path, key.length) }] : []
  })
}

/** Copies the range of a node. A spread would lose `to`, because it is a getter. */
function toRange({ from, to }: Range): Range {
  return { from, to }
}

function toRest(path: string, length: number): string {
  return path.slice(length).replace(/^\./, '')
}

function valuesOf(node: JsonNode): JsonNode[] {
  const values: JsonNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^(Object|Array|String|Number|True|False|Null)$/.test(child.name)) values.push(child)
  }
  return values
}
