/**
 * Matches a part of a Java pattern that JavaScript lacks or reads differently: classes such as `\p{Alpha}` and `\h`,
 * quotations, possessive quantifiers, flags, character classes within others, and a `]` in a class.
 */
const javaOnly = /\\[pPhHRXeaAzZGQEkx0\]]|&&|\[\^?\]|\[[^\]]*\[|[*+?}]\+|\(\?(?![:=!]|<[=!])/

/** Matches a repeated group, with which JavaScript may try a text for ever. */
const repeatedGroup = /\)[+*{]/

/**
 * Returns CloudFormation's sentence for a text that an `AllowedPattern` does not match as a whole; undefined for one that
 * it matches, and for a pattern that only Java can judge in a short time.
 */
export function describeMismatch(text: string, pattern: unknown): string | undefined {
  if (typeof pattern !== 'string') return undefined
  if (javaOnly.test(pattern) || repeatedGroup.test(pattern)) return undefined
  let compiled: RegExp
  try {
    compiled = new RegExp(`^(?:${pattern})$`)
  } catch {
    return undefined
  }
  return compiled.test(text) ? undefined : `must match pattern ${pattern}`
}
