import type { DocumentNode } from '../document/node.ts'
import type { Value } from '../hcl/value.ts'
import type { ModuleInstance } from './module-instance.ts'
import type { ModuleSource } from './module-source.ts'

/** Warns of the variables that were used and whose values fail a `validation` of theirs, with its own message. */
export function checkValidations(module: ModuleInstance): void {
  for (const variable of module.usedVariables) {
    for (const rule of variable.argument('validation')?.items() ?? []) checkRule(module, rule)
  }
  for (const inner of module.openModules) checkValidations(inner)
}

function checkRule(module: ModuleInstance, rule: DocumentNode): void {
  const [condition, message] = [rule.child('condition'), rule.child('error_message')]
  if (!condition || !message || evaluateSilently(module, condition).value !== false) return
  const { value, unknowns } = evaluateSilently(module, message)
  const sentence = typeof value === 'string' && unknowns.length === 0 ? ` ${value}` : ''
  condition.warn('invalid-variable', `Invalid value for variable:${sentence} Its validation fails.`)
}

/** Evaluates an expression that decides no answer: what cannot be evaluated in it is not worth a warning. */
function evaluateSilently(module: ModuleInstance, node: DocumentNode): Value {
  const { issues } = node.reading
  const before = issues.length
  const value = module.evaluate(node)
  issues.splice(before)
  return value
}

/** Warns of values in files of variables for which the root module has no variable, as Terraform does. */
export function checkVariableFiles(
  module: ModuleInstance,
  { variableFiles }: ModuleSource,
  root: DocumentNode,
): void {
  for (const document of variableFiles) {
    const file = root.derive({ document, path: [], value: document.value, pieces: [] })
    for (const [name, value] of file.entries()) {
      if (module.blocks.variables.has(name)) continue
      const base = document.file?.replace(/^.*[\\/]/, '')
      value.warn(
        'undeclared-name',
        `The root module does not declare a variable named "${name}" but a value was found in file "${base}".`,
      )
    }
  }
}
