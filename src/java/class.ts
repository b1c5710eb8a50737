import { callOverload, toMethodSet } from './overload.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/** A `java.lang.Class`, as `$x.class` returns: it tells its name and gives no access to anything else. */
export class JavaClass extends JavaObject {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  override get className(): string {
    return 'java.lang.Class'
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(classMethods, this, method, args)
  }

  override equals(other: Value): boolean {
    return other instanceof JavaClass && other.name === this.name
  }

  override toText(): string {
    return `class ${this.name}`
  }
}

const classMethods = toMethodSet<JavaClass>({
  '': {
    getName: ({ name }) => name,
    getSimpleName: ({ name }) => toSourceName(name).replace(/^.*[.$]/, ''),
  },
})

/** Converts the name of a class to the one in Java's source code: `[Ljava.lang.String;` to `java.lang.String[]`. */
function toSourceName(name: string): string {
  const [, letter = '', element] = /^\[(\w)(?:(.*);)?$/.exec(name) ?? []
  return letter === '' ? name : `${element ?? (letter === 'C' ? 'char' : 'byte')}[]`
}

/** Returns the Java class of a value, as `$value.class` does. */
export function classOf(value: Value): JavaClass {
  return new JavaClass(classNameOf(value))
}

function classNameOf(value: Value): string {
  if (value instanceof JavaObject) return value.className
  if (value instanceof JavaNumber) {
    return `java.${value.type.startsWith('Big') ? 'math' : 'lang'}.${value.type}`
  }
  if (typeof value === 'number') return 'java.lang.Integer'
  return typeof value === 'boolean' ? 'java.lang.Boolean' : 'java.lang.String'
}
