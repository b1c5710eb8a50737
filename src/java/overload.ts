import { JavaCharacter } from './character.ts'
import type { AnyNumber } from './number.ts'
import { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'
import { widen } from './widen.ts'

/** Java types that a parameter of a method can have, by the letter that stands for each in a method table. */
interface Parameters {
  /** A `String`. */
  s: string
  /** An `int`. */
  i: number
  /** A primitive number of the target's class: an `int` for Integer, a `long` for Long. Smaller numbers are widened. */
  n: AnyNumber
  /** A `boolean`. */
  b: boolean
  /** A `char`. */
  c: JavaCharacter
  /** Any object. */
  o: Value
  /** All arguments from the position of `*` in the parameter list on. */
  '*': readonly Value[]
}

/** The arguments for a parameter list of letters: `[string, number]` for `si`. */
type Arguments<Key extends string> =
  Key extends `${infer Letter extends keyof Parameters}${infer Rest}`
    ? [Parameters[Letter], ...Arguments<Rest>]
    : []

/** The parameter lists in the order in which overloads are tried: the most specific first, as Java chooses. */
// biome-ignore format: one line for each length
const signatures = [
  'c', 'i', 'n', 's', 'b', 'o',
  'cc', 'ci', 'ii', 'ni', 'nn', 'io', 'si', 'ss', 'bb', 'oo',
  'ooo', 'oii', 'isii', 'bisii', '', 's*', '*',
] as const

type Signature = (typeof signatures)[number]

/**
 * The methods of a Java class, by parameter list and name. A method gets the target, the arguments and the counter of
 * the rendering; it returns undefined when it does not take these arguments after all, and the next overload is tried.
 *
 * @example
 * const methods: Methods<string> = { ii: { substring: (text, from, to) => text.slice(from, to) } }
 */
export type Methods<Target> = {
  readonly [Key in Signature]?: Readonly<Record<string, Run<Target, Key>>>
}

type Run<Target, Key extends Signature> = (
  target: Target,
  ...args: [...Arguments<Key>, StepCounter]
) => Value | undefined

type Overload<Target> = (
  target: Target,
  args: readonly Value[],
  counter: StepCounter,
) => Value | undefined

/** The methods of a class by name, each with its overloads in the order in which they are tried. */
export type MethodSet<Target> = ReadonlyMap<string, readonly Overload<Target>[]>

/** Combines the method tables of a class and its supertypes; among equal parameter lists, earlier tables win. */
export function toMethodSet<Target extends Value>(
  ...tables: readonly Methods<Target>[]
): MethodSet<Target> {
  const set = new Map<string, Overload<Target>[]>()
  for (const signature of signatures) {
    for (const methods of tables) addOverloads(set, signature, methods)
  }
  return set
}

function addOverloads<Target extends Value, Key extends Signature>(
  set: Map<string, Overload<Target>[]>,
  signature: Key,
  methods: Methods<Target>,
): void {
  const group: Readonly<Record<string, Run<Target, Key>>> = methods[signature] ?? {}
  const isPlain = !/[n*]/.test(signature)
  for (const [name, run] of Object.entries(group)) {
    const overloads = set.get(name) ?? []
    overloads.push((target, args, counter) => {
      const values = isPlain ? args : prepare(signature, target, args)
      return fits(signature, values) ? run(target, ...values, counter) : undefined
    })
    set.set(name, overloads)
  }
}

/** Calls a method of a class; undefined when the class has no method of that name for these arguments. */
export function callOverload<Target>(
  methods: MethodSet<Target>,
  target: Target,
  name: string,
  args: readonly Value[],
  counter: StepCounter = new StepCounter(),
): Value | undefined {
  const overloads = methods.get(name)
  if (overloads) {
    for (const overload of overloads) {
      const result = overload(target, args, counter)
      if (result !== undefined) return result
    }
  }
  return undefined
}

/** An argument as a method gets it: an array for `*`; undefined for an argument that cannot be widened for `n`. */
type Prepared = Value | readonly Value[] | undefined

/** Widens the arguments for the letter `n` to the target's class and gathers those for `*` in an array. */
function prepare(signature: Signature, target: Value, args: readonly Value[]): readonly Prepared[] {
  const rest = signature.indexOf('*')
  const single = rest < 0 ? args : args.slice(0, rest)
  const values = single.map((arg, index) => (signature[index] === 'n' ? widen(target, arg) : arg))
  return rest < 0 ? values : [...values, args.slice(rest)]
}

function fits<Key extends Signature>(
  signature: Key,
  args: readonly Prepared[],
): args is Arguments<Key> {
  // Velocity chooses a method without parameters whatever the arguments are, and Java then refuses to call it.
  if (signature === '' && args.length > 0) {
    throw new Error('java.lang.IllegalArgumentException: wrong number of arguments')
  }
  if (signature.length !== args.length) return false
  for (const [index, arg] of args.entries()) {
    const type = signature.charAt(index)
    if (type === 's' && arg === null) throw new Error('java.lang.NullPointerException')
    if (!isOfType(type, arg)) return false
  }
  return true
}

/** JavaScript's `typeof` of an argument, by the letter of a parameter type that is a JavaScript primitive. */
const types: Readonly<Record<string, string>> = { s: 'string', i: 'number', b: 'boolean' }

function isOfType(type: string, arg: Prepared): boolean {
  switch (type) {
    case 'o':
    case '*':
      return true
    case 'n':
      return arg !== undefined
    case 'c':
      return arg instanceof JavaCharacter
    default:
      return typeof arg === types[type]
  }
}
