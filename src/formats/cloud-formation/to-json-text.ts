import { longestText, refuseLength } from '../document/join-texts.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'

/** Runs `Fn::ToJsonString`: writes a value as JSON text; empty, with an error, when the text would be too long. */
export function toJsonText(args: DocumentNode): DocumentNode {
  const data = toData(args)
  // Measure before writing: JSON repeats an object that occurs in several places, so the text could fill the memory.
  if (measure(data, new Map()) > longestText) return refuseLength(args)
  return args.derive({ value: JSON.stringify(data), pieces: [] })
}

/** Returns about the length of a value's JSON text; measures an object that occurs in several places only once. */
function measure(value: unknown, known: Map<object, number>): number {
  if (!isObjectOrList(value)) return String(value).length + 2
  let length = known.get(value)
  if (length === undefined) {
    length = 2
    for (const [key, member] of Object.entries(value)) {
      length += (Array.isArray(value) ? 1 : key.length + 4) + measure(member, known)
    }
    known.set(value, length)
  }
  return length
}
