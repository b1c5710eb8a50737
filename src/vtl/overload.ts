import type { Value } from './value.ts'

/** The parameter lists that methods have: `s` is a String, `i` an int, `o` anything. */
interface Signatures {
  '': []
  i: [number]
  s: [string]
  o: [Value]
  ii: [number, number]
  io: [number, Value]
  si: [string, number]
  ss: [string, string]
  oo: [Value, Value]
}

type Signature = keyof Signatures

/**
 * The methods of a Java class by their parameters and names; undefined when the arguments are not for a method after all.
 *
 * @example
 * const methods: Methods<string> = { ii: { substring: (text, from, to) => text.slice(from, to) } }
 */
export type Methods<Target> = {
  readonly [Key in Signature]?: Readonly<
    Record<string, (target: Target, ...args: Signatures[Key]) => Value | undefined>
  >
}

/** From the most specific to the least, as Java chooses. */
const signatures = ['', 'i', 's', 'o', 'ii', 'io', 'si', 'ss', 'oo'] as const

/** Calls a method of a class, whose own table comes first; undefined when none is for these arguments. */
export function callOverload<Target>(
  tables: readonly Methods<Target>[],
  target: Target,
  name: string,
  args: readonly Value[],
): Value | undefined {
  for (const signature of signatures) {
    if (signature.length !== args.length) continue
    for (const methods of tables) {
      const result = call(methods, signature, target, name, args)
      if (result !== undefined) return result
    }
  }
  // Velocity finds a method without parameters for whatever arguments, and Java then refuses them.
  const isFound =
    args.length > 0 && tables.some((methods) => Object.hasOwn(methods[''] ?? {}, name))
  if (isFound) throw new Error('java.lang.IllegalArgumentException: wrong number of arguments')
  return undefined
}

function call<Target, Key extends Signature>(
  methods: Methods<Target>,
  signature: Key,
  target: Target,
  name: string,
  args: readonly Value[],
): Value | undefined {
  const group = methods[signature]
  if (!group || !Object.hasOwn(group, name) || !fits(signature, args)) return undefined
  return group[name]?.(target, ...args)
}

function fits<Key extends Signature>(
  signature: Key,
  args: readonly Value[],
): args is Signatures[Key] {
  return args.every((arg, index) => {
    const type = signature[index]
    if (type === 's' && arg === null) throw new Error('java.lang.NullPointerException')
    return type === 'o' || typeof arg === (type === 's' ? 'string' : 'number')
  })
}

/** What `compareTo` does with an object of another class: Java casts it, and fails. */
export function refuseToCompare(): never {
  throw new Error('java.lang.ClassCastException: compareTo takes an object of the same class')
}
