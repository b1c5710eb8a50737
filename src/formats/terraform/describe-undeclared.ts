import { suggest } from '../hcl/suggest.ts'
import type { MissingMember } from '../hcl/value.ts'

/** Names that a module declares. */
type Names = ReadonlyMap<string, unknown>

/** Says in Terraform's words that a variable is not declared; undefined for one that is. */
export function describeVariable(name: string, known: Names): MissingMember | undefined {
  const hint =
    suggest(name, [...known.keys()]) ||
    ` This variable can be declared with a variable "${name}" {} block.`
  return describe(
    name,
    known,
    `An input variable with the name "${name}" has not been declared.${hint}`,
  )
}

/** Says in Terraform's words that a local value is not declared; undefined for one that is. */
export function describeLocal(name: string, known: Names): MissingMember | undefined {
  const hint = suggest(name, [...known.keys()])
  return describe(
    name,
    known,
    `A local value with the name "${name}" has not been declared.${hint}`,
  )
}

/** Says in Terraform's words that a module is not called; `where` is the module that should call it. */
export function describeModule(
  name: string,
  known: Names,
  where: string,
): MissingMember | undefined {
  const hint = suggest(name, [...known.keys()])
  return describe(name, known, `No module call named "${name}" is declared in ${where}.${hint}`)
}

/** Says in Terraform's words that a module has no such output; undefined for one that it has. */
export function describeOutput(name: string, known: Names): MissingMember | undefined {
  const hint = suggest(name, [...known.keys()])
  return describe(name, known, `This object does not have an attribute named "${name}".${hint}`)
}

/** A module without a single declaration of a kind may be a part, whose other files a tool generates or keeps elsewhere. */
function describe(name: string, known: Names, message: string): MissingMember | undefined {
  return known.has(name) ? undefined : { message, isCertain: known.size > 0 }
}
