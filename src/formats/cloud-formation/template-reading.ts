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

/** An intrinsic function that has run, and the node of its value; undefined when it has none. */
interface Outcome {
  readonly call: DocumentNode
  readonly result: DocumentNode | undefined
}

/** Creates the rules by which a template is read: values run the intrinsic functions that they are, objects loops. */
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
        // Resolves an intrinsic function once even when it is part of several others: each level of functions that
        // share parts would double the work.
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

/** Returns the result of a call as that of an equal one elsewhere: a result inside the call gets a place there. */
function moveTo(node: DocumentNode, { call, result }: Outcome): DocumentNode | undefined {
  const isInside =
    result?.document === call.document &&
    call.path.every((key, index) => result.path[index] === key)
  if (!result || !isInside) return result
  const path = [...node.path, ...result.path.slice(call.path.length)]
  return result.derive({ path, reading: node.reading })
}
