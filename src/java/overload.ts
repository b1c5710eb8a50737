import type { Value } from './value.ts'

/** The parameter lists of Java methods by short names, in which `s` is a String, `i` an int and `o` any value. */
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
 * The methods of a Java class, by parameter list and name. A method returns undefined when it does not take these
 * arguments after all, and the next overload is tried.
 *
 * @example
 * const methods: Methods<string> = { ii: { substring: (text, from, to) => text.slice(from, to) } }
 */
export type Methods<Target> = {
  readonly [Key in Signature]?: Readonly<Record<string, Run<Target, Key>>>
}

type Run<Target, Key extends Signature> = (
  target: Target,
  ...args: Signatures[Key]
) => Value | undefined

/** The parameter lists in the order in which overloads are tried: the most specific first, as Java chooses. */
const signatures = ['i', 's', 'o', 'ii', 'io', 'si', 'ss', 'oo', ''] as const

type Overload<Target> = (target: Target, args: readonly Value[]) => Value | undefined

/** The methods of a class by name, each with its overloads in the order in which they are tried. */
export type MethodSet<Target> = ReadonlyMap<string, readonly Overload<Target>[]>

/** Combines the method tables of a class and its supertypes; among equal parameter lists, earlier tables win. */
export function toMethodSet<Target>(...tables: readonly Methods<Target>[]): MethodSet<Target> {
  const set = new Map<string, Overload<Target>[]>()
  for (const signature of signatures) {
    for (const methods of tables) addOverloads(set, signature, methods)
  }
  return set
}

function addOverloads<Target, Key extends Signature>(
  set: Map<string, Overload<Target>[]>,
  signature: Key,
  methods: Methods<Target>,
): void {
  const group: Readonly<Record<string, Run<Target, Key>>> = methods[signature] ?? {}
  for (const [name, run] of Object.entries(group)) {
    const overloads = set.get(name) ?? []
    overloads.push((target, args) => (fits(signature, args) ? run(target, ...args) : undefined))
    set.set(name, overloads)
  }
}

/** Calls a method of a class; undefined when the class has no method of that name for these arguments. */
export function callOverload<Target>(
  methods: MethodSet<Target>,
  target: Target,
  name: string,
  args: readonly Value[],
): Value | undefined {
  const overloads = methods.get(name)
  if (overloads) {
    for (const overload of overloads) {
      const result = overload(target, args)
      if (result !== undefined) return result
    }
  }
  return undefined
}

function fits<Key extends Signature>(
  signature: Key,
  args: readonly Value[],
): args is Signatures[Key] {
  // Velocity chooses a method without parameters whatever the arguments are, and Java then refuses to call it.
  if (signature === '' && args.length > 0) {
    throw new Error('java.lang.IllegalArgumentException: wrong number of arguments')
  }
  for (const [index, arg] of args.entries()) {
    const type = signature.charAt(index)
    if (type === 's' && arg === null) throw new Error('java.lang.NullPointerException')
    if (type !== 'o' && typeof arg !== (type === 's' ? 'string' : 'number')) return false
  }
  return signature.length === args.length
}

/** Throws the exception of a `compareTo` with an object of another class, which Java fails to cast. */
export function refuseToCompare(): never {
  throw new Error('java.lang.ClassCastException: compareTo takes an object of the same class')
}
