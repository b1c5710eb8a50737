import { basename } from 'node:path'
import { isObjectOrList, ownValue } from '../formats/document/own-value.ts'
import { recognizeFormat } from '../formats/recognize-format.ts'

const planCommand =
  "Run 'terraform plan -out plan && terraform show -json plan > plan.json' and load plan.json."

const terraformSource = `This is Terraform source, whose values only Terraform knows. ${planCommand}`

const cdkSource =
  "This file of a CDK app is no template. Run 'cdk synth' and load cdk.out/<Stack>.template.json."

const serverlessSource =
  "This is the source of a Serverless Framework service. Run 'serverless package' and load .serverless/cloudformation-template-update-stack.json."

const mappingTemplate =
  'This is a mapping template, not an API. Render it with renderMappingTemplate of msw-apigateway.'

/**
 * Returns a sentence for a file that people have and that is not read, known by its name or text, with the command that
 * makes one that is; undefined for any other file.
 */
export function describeUnreadFile(file: string, text: string): string | undefined {
  const name = basename(file)
  if (/\.(tf|tofu|hcl|tfvars)(\.json)?$/i.test(name)) return terraformSource
  if (isPlanLog(text))
    return `This is the log of 'terraform plan -json', without values. ${planCommand}`
  if (/\.(vtl|vm|velocity)$/i.test(name)) return mappingTemplate
  if (/^serverless\.[cm]?[jt]s$/i.test(name)) return serverlessSource
  const isProgram = /\.([cm]?[jt]sx?|py|java|kt|cs|fs|go)$/i.test(name)
  return isProgram && /aws[-_]?cdk|Amazon\.CDK/.test(text) ? cdkSource : undefined
}

/** Returns such a sentence for the document of a file, known by its keys, or by its text when it has no known format. */
export function describeUnreadDocument(value: unknown, text: string): string | undefined {
  const has = (key: string) => ownValue(value, key) !== undefined
  if (has('terraform_version') && Array.isArray(ownValue(value, 'resources'))) {
    return "This is Terraform's own state file. Run 'terraform show -json > state.json' and load state.json."
  }
  if (recognizeFormat(value)) return undefined
  const resources = ownValue(value, 'resource')
  const types = isObjectOrList(resources) ? Object.keys(resources) : []
  if (types.some((type) => type.startsWith('aws_'))) return terraformSource
  if (has('service') && (has('provider') || has('functions'))) return serverlessSource
  if (has('artifacts') || typeof ownValue(value, 'app') === 'string') return cdkSource
  return velocity.test(text) && !document.test(text) ? mappingTemplate : undefined
}

/** Matches variables of API Gateway and directives that begin a line. */
const velocity = /\$!?\{?(input|context|util|stageVariables)\b|^\s*#(set|if|foreach)\s*\(/m

/** Matches a key of the known formats, which a file has that cannot be parsed because of a mistake. */
const document = /^\s*\{?\s*"?(openapi|swagger|paths|Resources|Transform|planned_values)"?\s*:/m

/** Returns whether a text is what `terraform plan -json` prints: one JSON object a line, each a log message. */
function isPlanLog(text: string): boolean {
  const [line = ''] = /^[^\r\n]*/.exec(text) ?? []
  return /^\{.*"@(level|message|module)"\s*:/.test(line)
}
