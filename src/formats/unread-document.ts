import { ownValue } from './document/own-value.ts'
import { recognizeFormat } from './recognize-format.ts'

const planCommand =
  "Run 'terraform plan -out plan && terraform show -json plan > plan.json' and load plan.json."

export const terraformSource: string = `This is Terraform source. Load the folder of its files .tf by loadDefinition of msw-apigateway/node, or make a plan of it. ${planCommand}`

export const cdkSource: string =
  "This file of a CDK app is no template. Run 'cdk synth' and load cdk.out/<Stack>.template.json."

export const serverlessSource: string =
  "This is the source of a Serverless Framework service. Run 'serverless package' and load .serverless/cloudformation-template-update-stack.json."

export const mappingTemplate: string =
  'This is a mapping template, not an API. Render it with renderMappingTemplate of msw-apigateway.'

/** Matches what `terraform plan -json` prints: one JSON object a line, each a log message. */
const planLog = /^\ufeff?\{[^\r\n]*"@(?:level|message|module)"\s*:/

/** Matches a block of Terraform source, also as `terraform plan` and `terraform show` print it. */
const terraformBlock =
  /^[ \t]*(?:[-+~/]+[ \t]+)?(?:resource|data)[ \t]+"[\w-]+"[ \t]+"[\w-]+"[ \t]*\{/m

/** Matches the signs of a mapping template: a variable of API Gateway, or a Velocity directive that begins a line. */
const velocity = /\$!?\{?(input|context|util|stageVariables)\b|^[ \t]*#(set|if|foreach)[ \t]*\(/m

/** Matches a key of a known format, by which a document with a syntax error is told from a mapping template. */
const documentKey =
  /^[ \t]*\{?[ \t]*"?(openapi|swagger|paths|Resources|Transform|planned_values)"?[ \t]*:/m

/**
 * Returns a sentence for Terraform output that cannot be read, a plan's log or a plan file, with the command that
 * prints readable JSON; undefined for any other text.
 */
export function describeTerraformOutput(text: string): string | undefined {
  if (planLog.test(text)) {
    return `This is the log of 'terraform plan -json', without values. ${planCommand}`
  }
  // A plan file is a zip archive with an entry of this name.
  return text.startsWith('PK\x03\x04') && text.includes('tfplan')
    ? "This is a plan file in Terraform's own format. Run 'terraform show -json' on it and load what it prints."
    : undefined
}

/**
 * Returns a sentence for Terraform source or a mapping template that was given as a document, with what to do instead;
 * undefined for any other text.
 */
export function describeUnreadText(text: string): string | undefined {
  if (terraformBlock.test(text)) return terraformSource
  return velocity.test(text) && !documentKey.test(text) ? mappingTemplate : undefined
}

/**
 * Returns a sentence for a document of a kind that cannot be read, known by its keys, with what to load instead;
 * undefined for a document of a known format or of no known kind.
 */
export function describeUnreadDocument(value: unknown): string | undefined {
  const has = (key: string) => ownValue(value, key) !== undefined
  if (recognizeFormat(value)) return undefined
  if (has('provider') && (has('service') || has('functions'))) return serverlessSource
  if (has('service') && has('functions')) return serverlessSource
  if (has('TemplateBody')) {
    return "This is the output of 'aws cloudformation get-template'. Add '--query TemplateBody' to the command."
  }
  if (has('smithy') && has('shapes')) {
    return "This is a Smithy model. Run 'smithy build' with its plugin openapi and load the <Service>.openapi.json that it writes."
  }
  const isCdk = ['artifacts', 'dockerImages', 'tree'].some(has)
  return isCdk || typeof ownValue(value, 'app') === 'string' ? cdkSource : undefined
}
