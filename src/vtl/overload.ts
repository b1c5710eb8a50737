import type { Value } from './value.ts'

/** Whether an argument is for a parameter of Java's type. */
export type Parameter<Type extends Value> = (argument: Value) => argument is Type

type Arguments<Parameters extends readonly Parameter<Value>[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Type> ? Type : never
}

/** One signature of a method: undefined when the arguments are not for it. */
export type Overload<Target> = (target: Target, args: readonly Value[]) => Value | undefined

/** The methods of a Java class by name, the signatures of each with the most specific first. */
export type MethodTable<Target> = Readonly<Record<string, readonly Overload<Target>[]>>

/**
 * A signature of a Java method and what it does.
 *
 * @example
 * on([anInt, anInt], (text: string, from, to) => text.slice(from, to))
 */
export function on<Target, const Parameters extends readonly Parameter<Value>[]>(
  parameters: Parameters,
  run: (target: Target, ...args: Arguments<Parameters>) => Value,
): Overload<Target> {
  return (target, args) => (matches(parameters, args) ? run(target, ...args) : undefined)
}

function matches<const Parameters extends readonly Parameter<Value>[]>(
  parameters: Parameters,
  args: readonly Value[],
): args is Extract<Arguments<Parameters>, readonly Value[]> {
  const fits = (parameter: Parameter<Value>, index: number): boolean =>
    parameter(args[index] ?? null)
  return args.length === parameters.length && parameters.every(fits)
}

/** Calls a method of a class; undefined when it has none of that name for these arguments. */
export function callOverload<Target>(
  methods: MethodTable<Target>,
  target: Target,
  name: string,
  args: readonly Value[],
): Value | undefined {
  for (const overload of (Object.hasOwn(methods, name) && methods[name]) || []) {
    const result = overload(target, args)
    if (result !== undefined) return result
  }
  return undefined
}

/** A parameter that takes everything, null too. */
export function anObject(_argument: Value): _argument is Value {
  return true
}

/** A parameter of a class: null is for it, and more than any method can bear. */
export function aString(argument: Value): argument is string {
  return typeof notNull(argument) === 'string'
}

export function anInt(argument: Value): argument is number {
  return typeof argument === 'number'
}

export function notNull(argument: Value): NonNullable<Value> {
  if (argument === null) throw new Error('java.lang.NullPointerException')
  return argument
}

/** The last signature of `compareTo`: Java casts what it is given, and fails. */
export function refuseToCompare(_target: unknown, args: readonly Value[]): undefined {
  if (args.length === 1) throw new Error('java.lang.ClassCastException: compareTo of another class')
}
