import type { Value } from '../java/value.ts'
import { hashSetOrder } from './hash-set-order.ts'
import { readStrictJson } from './read-strict-json.ts'
import { SchemaDocuments } from './schema-documents.ts'
import { Validation } from './validation.ts'

/**
 * Validates a text against a schema by its name.
 *
 * @returns the messages of AWS's validator about all that is wrong, as one text; undefined when the text is valid
 * @throws {Error} when the schema cannot be used: a reference that leads nowhere, a pattern that JavaScript refuses
 */
export type Validate = (schemaName: string, text: string) => string | undefined

/**
 * Creates a validator of JSON texts: JSON Schema draft 4 with the verdicts and in the words of java-json-tools'
 * json-schema-validator, which API Gateway uses.
 *
 * @param schemas by name, as plain data or as JSON text, which keeps `1` and `1.0` apart
 * @param nameOf finds the name of a schema in the URL of a `$ref`; undefined for a URL of something else
 * @example
 * const validate = createValidator(new Map([['Pet', { required: ['name'] }]]), () => undefined)
 * validate('Pet', '{}') // '[object has missing required properties (["name"])]'
 */
export function createValidator(
  schemas: ReadonlyMap<string, unknown>,
  nameOf: (url: string) => string | undefined,
): Validate {
  const documents = new SchemaDocuments(schemas, nameOf)
  return (schemaName, text) => {
    const value = readBody(text)
    // AWS gave this answer to an empty body when it was recorded; the same answer to text that is not JSON is inferred.
    if (value === undefined) return '[Unknown error parsing request body]'
    const schema = documents.find(schemaName)
    const messages = schema && new Validation(documents).run(schema, value)
    return messages && `[${hashSetOrder(messages).join(', ')}]`
  }
}

function readBody(text: string): Value | undefined {
  try {
    return readStrictJson(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
