import type { DefinitionIssue } from '../errors.ts'
import type { DefinitionIssues } from './definition-issues.ts'
import { describeUnknownValue } from './enumeration.ts'
import { isObject } from './is-object.ts'
import { emptyMap, mapValues } from './map-values.ts'
import type { DefinitionPath } from './rest-api-definition.ts'

/**
 * Value of a definition together with its place. The reading methods return the value in the expected shape; a value of
 * another shape is reported as an issue and counts as absent, as `null` does.
 */
export class DefinitionNode {
  readonly value: unknown
  readonly issues: DefinitionIssues
  readonly #key: string | number
  readonly #parent: DefinitionNode | undefined

  constructor(
    value: unknown,
    issues: DefinitionIssues,
    key: string | number = '',
    parent?: DefinitionNode,
  ) {
    this.value = value
    this.issues = issues
    this.#key = key
    this.#parent = parent
  }

  /** Keys from the top of the definition to this value; put together on demand, as few values are reported. */
  get path(): DefinitionPath {
    const path: (string | number)[] = []
    for (let node: DefinitionNode = this; node.#parent; node = node.#parent) path.push(node.#key)
    return path.reverse()
  }

  /** Reports this value as one that API Gateway refuses to deploy. */
  refuse(code: DefinitionIssue['code'], message: string): void {
    this.issues.refuse(code, this.path, message)
  }

  /** Reports this value as one that deploys and may surprise. */
  warn(code: DefinitionIssue['code'], message: string): void {
    this.issues.warn(code, this.path, message)
  }

  get isPresent(): boolean {
    return this.value != null
  }

  member(key: string): DefinitionNode {
    const fields = fieldsOf(this)
    const value = fields && Object.hasOwn(fields, key) ? fields[key] : undefined
    return new DefinitionNode(value, this.issues, key, this)
  }

  /**
   * Reads the members of an object in order; returns none for an absent value, or for one that is no object, which is
   * reported.
   */
  members(): (readonly [name: string, node: DefinitionNode])[] {
    const fields = fieldsOf(this) ?? {}
    return Object.keys(fields).map((name) => {
      return [name, new DefinitionNode(fields[name], this.issues, name, this)]
    })
  }

  /** Reads the items of a list; returns none for an absent value, or for one that is no list, which is reported. */
  items(): DefinitionNode[] {
    const { value } = this
    if (Array.isArray(value))
      return Array.from(value, (item, index) => new DefinitionNode(item, this.issues, index, this))
    refuseShape(this, 'a list')
    return []
  }

  /**
   * Reads a text; a number or a boolean counts as its text, as in YAML. Returns undefined for an absent value, or for
   * an object or list, which is reported.
   */
  string(): string | undefined {
    const { value } = this
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    refuseShape(this, 'text')
    return undefined
  }

  /**
   * Reads a boolean, also one written as text; returns false for an absent value, or for any other, which is reported.
   */
  boolean(): boolean {
    const { value } = this
    if (typeof value === 'boolean') return value
    if (value !== 'true' && value !== 'false') refuseShape(this, 'true or false')
    return value === 'true'
  }

  /**
   * Reads a value of one of AWS's enumerations; returns undefined for an absent value, or for an unknown one, which is
   * reported.
   */
  enumValue<Value extends string>(values: readonly Value[]): Value | undefined {
    const text = this.string()
    const value = values.find((candidate) => candidate === text)
    if (text !== undefined && !value)
      this.refuse('invalid-value', describeUnknownValue(text, values))
    return value
  }

  /** Reads a status code from 100 to 599; reports any other value, also an absent one, and returns undefined for it. */
  statusCode(): number | undefined {
    const text = this.isPresent ? this.string() : ''
    if (text === undefined) return undefined
    if (/^[1-5]\d\d$/.test(text)) return Number(text)
    this.refuse(
      'invalid-status-code',
      `Value '${text}' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d`,
    )
    return undefined
  }

  /** Reads the members of an object into a map by name; leaves out those that `read` returns undefined for. */
  map<Value>(
    read: (node: DefinitionNode, name: string) => Value | undefined,
  ): ReadonlyMap<string, Value> {
    return this.isPresent ? mapValues(this.members(), read) : emptyMap
  }
}

// Functions instead of private methods, which cost each of ten thousand nodes a brand when it is created.

/** Returns the members of a node's object; undefined for an absent value, or for any other, which is reported. */
function fieldsOf(node: DefinitionNode): Readonly<Record<string, unknown>> | undefined {
  const { value } = node
  if (isObject(value)) return value
  refuseShape(node, 'an object')
  return undefined
}

/** Reports a value that is present and does not have the expected shape. */
function refuseShape(node: DefinitionNode, expected: string): void {
  if (node.isPresent)
    node.refuse('invalid-type', `Expected ${expected}, but got ${describe(node.value)}`)
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string'
    ? `the text '${value.slice(0, 40)}'`
    : `a value of type ${typeof value}`
}
