import {
  cdkSource,
  describeTerraformOutput,
  mappingTemplate,
  serverlessSource,
  terraformSource,
} from '../formats/unread-document.ts'

const emptyFile =
  'The file is empty. Expected an OpenAPI document, a CloudFormation or SAM template, or a Terraform plan.'

/**
 * Returns a sentence for an empty file, and for a file of a known kind that cannot be read, such as Terraform source,
 * which says what to load in its place; undefined for any other file. Recognizes the kind by the file's name or its text.
 */
export function describeUnreadFile(file: string, text: string): string | undefined {
  if (text.trim() === '') return emptyFile
  const name = file.slice(file.search(/[^/\\]*$/))
  if (/\.hcl(\.json)?$/i.test(name)) return terraformSource
  const output = describeTerraformOutput(text)
  if (output !== undefined) return output
  if (/\.(vtl|vm|velocity)$/i.test(name)) return mappingTemplate
  if (/^serverless\.[cm]?[jt]s$/i.test(name)) return serverlessSource
  const isProgram = /\.([cm]?[jt]sx?|py|java|kt|cs|fs|go)$/i.test(name)
  return isProgram && /aws[-_]?cdk|Amazon\.CDK/.test(text) ? cdkSource : undefined
}
