import { suggest } from '../hcl/suggest.ts'

/** Names that a module declares. */
type Names = ReadonlyMap<string, unknown>

/** Says in Terraform's words that a variable is not declared; undefined for one that is. */
export function describeVariable(name: string, known: Names): string | undefined {
  const hint =
    suggest(name, [...known.keys()]) ||
    ` This variable can be declared with a variable "${name}" {} block.`
  return known.has(name)
    ? undefined
    : `An input variable with the name "${name}" has not been declared.${hint}`
}

/** Says in Terraform's words that a local value is not declared; undefined for one that is. */
export function describeLocal(name: string, known: Names): string | undefined {
  return known.has(name)
    ? undefined
    : `A local value with the name "${name}" has not been declared.${suggest(name, [...known.keys()])}`
}

/** Says in Terraform's words that a module is not called; `where` is the module that should call it. */
export function describeModule(name: string, known: Names, where: string): string | undefined {
  return known.has(name)
    ? undefined
    : `No module call named "${name}" is declared in ${where}.${suggest(name, [...known.keys()])}`
}

/** Says in Terraform's words that a module has no such output; undefined for one that it has. */
export function describeOutput(name: string, known: Names): string | undefined {
  return known.has(name)
    ? undefined
    : `This object does not have an attribute named "${name}".${suggest(name, [...known.keys()])}`
}
