import type { DefinitionIssue } from '../errors.ts'
import { isObjectOrList, ownValue } from './document/own-value.ts'
import type { SourceDocument } from './document/source-document.ts'
import { type Format, recognizeFormats } from './recognize-format.ts'
import { isTerraformSource } from './terraform-source.ts'
import {
  describeTerraformOutput,
  describeUnreadDocument,
  describeUnreadText,
  terraformSource,
} from './unread-document.ts'

/** For each format, the name of the function that reads it and a noun for its documents, both for messages. */
const readers: Readonly<Record<Format, readonly [name: string, document: string]>> = {
  openapi: ['fromOpenApi', 'an OpenAPI document'],
  cloudformation: ['fromCloudFormation', 'a CloudFormation template'],
  terraform: ['fromTerraform', 'a Terraform plan or state'],
}

const forFiles = 'loadDefinition of msw-apigateway/node'

/**
 * Takes the document that was passed to the reader of a format: data, or JSON text. Text that is not JSON and documents
 * of another format become issues of the result.
 *
 * @throws {TypeError} for what is no document: a promise, a module, a URL, or a definition that was already read
 */
export function readInput(format: Format, input: unknown): SourceDocument {
  if (typeof input === 'string') return readText(format, input)
  const [name, expected] = readers[format]
  const mistake = describeMistake(input)
  if (mistake) throw new TypeError(`${name} expects ${expected}, got ${mistake}`)
  const unread = isTerraformSource(input) ? terraformSource : describeUnreadDocument(input)
  if (unread !== undefined) return refuse('unknown-format', unread)
  const formats = recognizeFormats(input)
  const [other] = formats.includes(format) ? [] : formats
  if (!other) return { value: input }
  const [otherName, document] = readers[other]
  return refuse('other-format', `This is ${document}. Read it by ${otherName}.`)
}

/** Describes a value that is no document, such as a promise, and what to do about it; undefined for data. */
function describeMistake(input: unknown): string | undefined {
  if (typeof input === 'function') return 'a function: call it.'
  if (!isObjectOrList(input)) return undefined
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input))
    return 'bytes: decode them to text.'
  if (input instanceof URL) return `a URL: files are read by ${forFiles}.`
  if ('then' in input && typeof input.then === 'function') return 'a promise: await it.'
  if (recognizeFormats(input).length > 0) return undefined
  if (isObjectOrList(ownValue(input, 'default'))) return 'a module: pass its default export.'
  const resources = ownValue(input, 'resources')
  const isDefinition =
    isObjectOrList(resources) && Object.keys(resources).every((path) => path.startsWith('/'))
  if ('json' in input && typeof input.json === 'function') return 'a response: await its json().'
  return isDefinition ? 'what is already a definition: pass it to mockRestApi.' : undefined
}

function readText(format: Format, text: string): SourceDocument {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const unread = describeTerraformOutput(text) ?? describeUnreadText(text)
    if (unread !== undefined) return refuse('unknown-format', unread)
    const isPath = /^[^\n{]+\.(ya?ml|json|template|tf)$/i.test(text)
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(
      'invalid-syntax',
      isPath
        ? `Expected a document, got the path '${text}'. Files are read by ${forFiles}.`
        : `The text is not JSON: ${reason}. YAML is read by parseDefinition of msw-apigateway/yaml.`,
    )
  }
  return typeof value === 'string' ? { value } : readInput(format, value)
}

function refuse(code: DefinitionIssue['code'], message: string): SourceDocument {
  const value = { toPlace: () => ({ path: '$' }) }
  return { value: {}, issues: [{ severity: 'error', code, message, value }] }
}
