import type { Block } from './ast.ts'
import { parseTemplate } from './parse-template.ts'
import { TemplateSource } from './template-source.ts'
import { VariableUses } from './variable-uses.ts'
import { toVelocityError } from './velocity-error.ts'

/** A template that is parsed, but not compiled. */
export interface ParsedTemplate {
  readonly block: Block
  /** Variables that the template names. */
  readonly uses: VariableUses
}

/**
 * Parses a template as Apache Velocity 1.7 does.
 *
 * @example
 * readTemplate('Hello $name').uses.findUnset(() => false) // [{ name: 'name', offset: 6, … }]
 * @throws {VelocityError} of kind `parse` when Velocity refuses the template.
 */
export function readTemplate(source: string): ParsedTemplate {
  try {
    const uses = new VariableUses(source)
    return { block: parseTemplate(new TemplateSource(source), uses), uses }
  } catch (error) {
    throw toVelocityError(error, 'parse', source, 0)
  }
}
