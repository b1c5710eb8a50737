import type { DocumentNode, Reading } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { resolveIntrinsic } from './intrinsic-functions.ts'
import {
  declaresLoops,
  expandLoops,
  fillVariables,
  type LoopVariables,
  longestLoops,
} from './loops.ts'
import type { TemplateValues } from './template-values.ts'

/** Node of an intrinsic function that has run, and node of its result; undefined when the function has no value. */
interface Outcome {
  readonly call: DocumentNode
  readonly result: DocumentNode | undefined
}

/**
 * Creates the rules for reading a template: `resolve` runs the intrinsic function that a node holds, `expand` runs the
 * loops of an object.
 */
export function createTemplateReading(
  template: unknown,
  values: () => TemplateValues,
): Pick<Reading, 'resolve' | 'expand'> {
  const budget = { left: longestLoops }
  const isDeclared = declaresLoops(template)
  const enter = (variables: LoopVariables): Pick<Reading, 'resolve' | 'expand'> => {
    const outcomes = new WeakMap<object, Outcome>()
    return {
      resolve: (node) => {
        const call = fillVariables(node, variables)
        if (!isObjectOrList(call.value)) return call
        // Run a function only once even when several others contain the same function object: otherwise each level of
        // shared arguments would double the work.
        const known = outcomes.get(call.value)
        if (known) return moveTo(call, known)
        const result = resolveIntrinsic(call, values())
        if (result !== call) outcomes.set(call.value, { call, result })
        return result
      },
      expand: (node) => expandLoops(node, { isDeclared, variables, budget, enter }),
    }
  }
  return enter(new Map())
}

/**
 * Returns the result of an intrinsic function that has already run, for a `node` that holds the same function
 * elsewhere. A result that stands inside the function gets the corresponding place inside `node`.
 */
function moveTo(node: DocumentNode, { call, result }: Outcome): DocumentNode | undefined {
  if (result?.document !== call.document) return result
  const [outer, inner] = [call.path, result.path]
  if (!outer.every((key, index) => inner[index] === key)) return result
  const path = [...node.path, ...inner.slice(outer.length)]
  return result.derive({ path, reading: node.reading })
}
