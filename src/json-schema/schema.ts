import type { JavaList } from '../java/list.ts'
import type { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import type { Step } from './keyword.ts'
import { keywords } from './keywords.ts'
import { readMembers } from './read-arguments.ts'
import { isArray, isObject } from './value-types.ts'

/** A schema: a whole document or a part of one. Its keywords are read on first use. */
export class Schema {
  readonly node: JavaMap
  /** Name of the document that contains the schema, to which a `$ref` without a URL points. */
  readonly documentName: string
  #steps: readonly Step[] | undefined
  #patterns: readonly (readonly [expression: RegExp, schema: Value])[] | undefined

  constructor(node: JavaMap, documentName: string) {
    this.node = node
    this.documentName = documentName
  }

  /** Steps that check a value itself rather than its parts, in order: warnings come before all others. */
  get steps(): readonly Step[] {
    this.#steps ??= keywords
      .flatMap(([name, read]) => {
        const argument = this.node.get(name)
        return argument === undefined ? [] : read(argument, this.node)
      })
      .sort((left, right) => Number(right.kind === 'warning') - Number(left.kind === 'warning'))
    return this.#steps
  }

  /** Whether no step applies another schema to the value itself. */
  get isSimple(): boolean {
    return this.steps.every(({ kind }) => kind === 'check' || kind === 'warning')
  }

  /**
   * Returns the parts of a value with the schemas that they have to match: elements in order, members sorted by name.
   */
  parts(value: Value): Iterable<readonly [schema: Value, part: Value]> {
    if (isArray(value)) return this.#elements(value)
    return isObject(value) ? this.#members(value) : []
  }

  *#elements({ items }: JavaList): Generator<readonly [schema: Value, part: Value], void> {
    const schemas = this.node.get('items')
    const additional = this.node.get('additionalItems') ?? null
    for (const [index, item] of items.entries()) {
      if (isArray(schemas)) yield [schemas.items[index] ?? additional, item]
      else yield [schemas ?? additional, item]
    }
  }

  *#members(object: JavaMap): Generator<readonly [schema: Value, part: Value], void> {
    const properties = this.node.get('properties')
    const additional = this.node.get('additionalProperties') ?? null
    this.#patterns ??= readMembers(this.node.get('patternProperties')).map(
      ([pattern, schema]) => [new RegExp(pattern), schema] as const,
    )
    for (const [name, value] of readMembers(object)) {
      const named = isObject(properties) ? properties.get(name) : undefined
      const matching = this.#patterns.filter(([expression]) => expression.test(name))
      if (named !== undefined) yield [named, value]
      for (const [, schema] of matching) yield [schema, value]
      if (named === undefined && matching.length === 0) yield [additional, value]
    }
  }
}
