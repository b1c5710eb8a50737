import type { LexicalState } from './lexical-rule.ts'
import type { TemplateSource } from './template-source.ts'
import type { VelocityError } from './velocity-error.ts'

/** Creates the error for a character that cannot start a token in the lexical state. */
export function unknownText(
  source: TemplateSource,
  offset: number,
  state: LexicalState,
): VelocityError {
  const char = source.text.charAt(offset)
  return source.error(reasonForUnknown(char, state), offset)
}

function reasonForUnknown(char: string, state: LexicalState): string {
  if (char === '"' || char === "'") return `This string has no closing ${char}`
  if (state === 'refIndex') {
    return `\`${char}\` cannot stand in an index: it takes one whole number, string or reference`
  }
  if (state === 'refMod2') {
    return `\`${char}\` cannot stand in a method's arguments: they are values, not expressions; #set one first`
  }
  if (char === '&' || char === '|')
    return `\`${char}\` is not an operator: write \`${char}${char}\``
  if (char === '\\')
    return 'A backslash escapes nothing here: to put a quote in a string, double it'
  return `\`${char}\` has no meaning inside a directive`
}

/** Creates the error for a template that ends in the middle of a token. */
export function unfinishedText(
  source: TemplateSource,
  offset: number,
  state: LexicalState,
): VelocityError {
  if (state === 'textblock') return source.error('This `#[[` has no closing `]]#`', offset)
  const rest = source.text.slice(offset)
  return source.error(`A template cannot end with \`${rest}\`: add a space or a newline`, offset)
}
