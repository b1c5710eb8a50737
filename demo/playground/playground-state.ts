/** Everything that the visitor typed, which is what a link to the playground carries. */
export type PlaygroundState = TemplateState | DefinitionState

/** A mapping template with the request and the variables that it can read. */
export interface TemplateState {
  readonly kind: 'template'
  readonly source: string
  /** The request body as text. */
  readonly body: string
  /** JSON: `{ "params": { "path": {}, "querystring": {}, "header": {} }, "context": {}, "stageVariables": {} }`. */
  readonly variables: string
}

/** A definition with a request to send to its API. */
export interface DefinitionState {
  readonly kind: 'definition'
  /** The definition as JSON or YAML: OpenAPI, CloudFormation, a Terraform plan, or in JSON the library's own format. */
  readonly source: string
  readonly httpMethod: string
  /** Path and query: `/pets?species=cat`. */
  readonly target: string
  /** Headers, one on each line: `Accept: application/json`. */
  readonly headers: string
  /** Origin of the page that sends the request, for CORS; empty or, as in older links, absent: the playground's own. */
  readonly origin?: string
  readonly body: string
}

/** Returns whether a value is a state of the playground. Checked at runtime because anybody can write a link. */
export function isPlaygroundState(value: unknown): value is PlaygroundState {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const members = new Map(Object.entries(value))
  const names = {
    template: ['source', 'body', 'variables'],
    definition: ['source', 'httpMethod', 'target', 'headers', 'body'],
  }
  const { kind } = value
  if (!['string', 'undefined'].includes(typeof members.get('origin'))) return false
  return (
    (kind === 'template' || kind === 'definition') &&
    names[kind].every((name) => typeof members.get(name) === 'string')
  )
}
