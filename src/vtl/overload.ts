import { JavaCharacter } from './java-character.ts'
import { JavaCollection } from './java-collection.ts'
import { JavaMap } from './java-map.ts'
import { type AnyNumber, isNumber } from './java-number.ts'
import { JavaNumber, type Value } from './value.ts'

/** The parameter types of Java's methods, and what a template's arguments for them are. */
interface Parameters {
  string: string
  int: number
  long: AnyNumber
  double: AnyNumber
  char: JavaCharacter
  boolean: boolean
  number: AnyNumber
  collection: JavaCollection
  map: JavaMap
  object: Value
}

type Parameter = keyof Parameters

type Arguments<Types extends readonly Parameter[]> = {
  [Index in keyof Types]: Parameters[Types[Index]]
}

/** One signature of a method: undefined when the arguments are not for it. */
export type Overload<Target> = (target: Target, args: readonly Value[]) => Value | undefined

/** The methods of a Java class by name, the signatures of each with the most specific first. */
export type MethodTable<Target> = Readonly<Record<string, readonly Overload<Target>[]>>

const accepts: { [Type in Parameter]: (value: Value) => boolean } = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'number',
  long: (value) =>
    typeof value === 'number' || (value instanceof JavaNumber && value.type === 'Long'),
  double: (value) =>
    isNumber(value) && !(value instanceof JavaNumber && value.type.startsWith('Big')),
  char: (value) => value instanceof JavaCharacter,
  boolean: (value) => typeof value === 'boolean',
  number: isNumber,
  collection: (value) => value instanceof JavaCollection,
  map: (value) => value instanceof JavaMap,
  object: () => true,
}

const references = new Set<Parameter>(['string', 'collection', 'map'])

function fits<const Types extends readonly Parameter[]>(
  types: Types,
  args: readonly Value[],
): args is Extract<Arguments<Types>, readonly Value[]> {
  if (args.length !== types.length) return false
  for (const [index, type] of types.entries()) {
    const arg = args[index] ?? null
    if (arg === null && references.has(type)) throw new Error('java.lang.NullPointerException')
    if (!accepts[type](arg)) return false
  }
  return true
}

/**
 * A signature of a Java method and what it does.
 *
 * @example
 * on(['int', 'int'], (text, from, to) => text.slice(from, to))
 */
export function on<Target, const Types extends readonly Parameter[]>(
  types: Types,
  run: (target: Target, ...args: Arguments<Types>) => Value,
): Overload<Target> {
  return (target, args) => (fits(types, args) ? run(target, ...args) : undefined)
}
