import { httpMethods } from './words.ts'

/**
 * Returns API Gateway's sentence for a value that is not in an enumeration.
 *
 * @example
 * describeUnknownValue('HTTPS', ['HTTP', 'MOCK'])
 * // "Value 'HTTPS' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK]"
 */
export function describeUnknownValue(value: string, values: readonly string[]): string {
  return `Value '${value}' failed to satisfy constraint: Member must satisfy enum value set: [${values.join(', ')}]`
}

/** Returns API Gateway's sentence for a required enumeration value that is missing. */
export function describeMissingValue(name: 'type' | 'HttpMethod'): string {
  return `Enumeration value for ${name} must be non-empty`
}

/** API Gateway's sentence for an HTTP method that a resource cannot have. */
export const invalidHttpMethod: string = `Invalid HttpMethod specified. Valid options are ${httpMethods.join()}`
