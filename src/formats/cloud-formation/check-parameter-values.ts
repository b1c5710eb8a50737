import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'
import { describeMismatch } from './parameter-pattern.ts'

/** Types of parameters whose values CloudFormation checks by the template alone; other types are checked by AWS. */
const checkedTypes = /^(String|Number|CommaDelimitedList|List<Number>)$/

/** Reports values of parameters that break the rules of their declaration: given ones and, without those, defaults. */
export function checkParameterValues(
  template: DocumentNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const parameters = template.child('Parameters')
  if (!isObjectOrList(parameters?.value)) return
  for (const name of Object.keys(parameters.value)) {
    const parameter = parameters.child(name)
    const type = String(parameter?.child('Type')?.value)
    if (!parameter || !checkedTypes.test(type)) continue
    const value = ownValue(given, name)
    const preset = parameter.child('Default')
    const items = toItems(value ?? preset?.value, type)
    const fault = items.map((item) => describeFault(item, type, parameter)).find((text) => text)
    if (fault === undefined) continue
    const reason = [
      `Parameter '${name}' ${fault}.`,
      parameter.child('ConstraintDescription')?.value,
    ]
    const message = reason.filter((text) => text).join(' ')
    if (value !== undefined) parameter.refuse('invalid-parameter', message)
    // Only a warning: a deployment may give another value, so that the default never counts.
    else
      preset?.warn(
        'invalid-parameter',
        `${message} Set it in 'parameters' (CLI: --parameters ${name}=…).`,
      )
  }
}

/** Returns the values to check, those of a list one by one; none for an empty list and for values of a deployment. */
function toItems(value: unknown, type: string): readonly unknown[] {
  const items = Array.isArray(value) ? value : [value]
  const isList = type.includes('List')
  return (
    isList ? items.flatMap((item) => (typeof item === 'string' ? item.split(',') : item)) : items
  )
    .map((item: unknown) => (isList && typeof item === 'string' ? item.trim() : item))
    .filter((item) => item !== undefined && !isObjectOrList(item) && !(isList && item === ''))
    .filter((item) => !String(item).startsWith('{{resolve:'))
}

/** Returns what is wrong with a value, in CloudFormation's words as far as they are known; undefined for a valid one. */
function describeFault(value: unknown, type: string, parameter: DocumentNode): string | undefined {
  const text = String(value)
  const got = parameter.child('NoEcho')?.value ? '' : `, got '${text}'`
  const rule = (name: string): unknown => parameter.child(name)?.value
  const limit = (name: string): number => Number(rule(name) ?? Number.NaN)
  const allowed = parameter.child('AllowedValues')
  if (Array.isArray(allowed?.value)) {
    const values = allowed.items().map((item) => item.value)
    if (!values.some((candidate) => isSame(candidate, value))) {
      return `must be one of AllowedValues${got}; allowed: ${values.join(', ')}`
    }
  }
  if (type.includes('Number')) {
    const number = Number(text)
    if (text.trim() === '' || Number.isNaN(number)) return `must be a number${got}`
    if (number < limit('MinValue')) return `must be at least ${limit('MinValue')}${got}`
    if (number > limit('MaxValue')) return `must be at most ${limit('MaxValue')}${got}`
    return undefined
  }
  // YAML reads 007 as a number, whose text may not be the one that CloudFormation checks.
  if (typeof value !== 'string') return undefined
  if (type === 'String') {
    if (text.length < limit('MinLength'))
      return `must contain at least ${limit('MinLength')} characters${got}`
    if (text.length > limit('MaxLength'))
      return `must contain at most ${limit('MaxLength')} characters${got}`
  }
  const mismatch = describeMismatch(text, rule('AllowedPattern'))
  return mismatch && `${mismatch}${got}`
}

/** Returns whether two scalars are one value, however YAML writes them: `yes` and `true`, `1.0` and `1`. */
function isSame(one: unknown, other: unknown): boolean {
  return String(one) === String(other) || normalize(one) === normalize(other)
}

function normalize(value: unknown): string {
  const text = String(value).trim().toLowerCase()
  if (/^(true|yes|on|y)$/.test(text)) return 'true'
  if (/^(false|no|off|n)$/.test(text)) return 'false'
  const number = Number(text)
  return text === '' || Number.isNaN(number) ? String(value) : String(number)
}
