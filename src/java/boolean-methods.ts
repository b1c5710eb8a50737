import { compareValues } from './compare.ts'
import { javaHash } from './hash.ts'
import { type MethodSet, toMethodSet } from './overload.ts'

/** The methods of `java.lang.Boolean`, with the static ones: `$b.booleanValue()`, `$b.parseBoolean("true")`. */
export const booleanMethods: MethodSet<boolean> = toMethodSet<boolean>({
  '': { booleanValue: (value) => value },
  s: { parseBoolean: parse, valueOf: parse },
  b: {
    toString: (_: boolean, value: boolean) => String(value),
    valueOf: (_: boolean, value: boolean) => value,
    hashCode: (_, value) => javaHash(value),
  },
  bb: {
    compare: (_, left, right) => compareValues(left, right),
    logicalAnd: (_, left, right) => left && right,
    logicalOr: (_, left, right) => left || right,
    logicalXor: (_, left, right) => left !== right,
  },
  o: { compareTo: compareValues },
})

function parse(_: boolean, text: string): boolean {
  return text.toLowerCase() === 'true'
}
