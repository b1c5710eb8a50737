/** Everything on the page: what a link to it carries. */
export type PlaygroundState = TemplateState | DefinitionState

/** A mapping template with what it can see. */
export interface TemplateState {
  readonly kind: 'template'
  readonly source: string
  /** The request's body. */
  readonly body: string
  /** JSON: `{ "params": { "path": {}, "querystring": {}, "header": {} }, "context": {}, "stageVariables": {} }`. */
  readonly variables: string
}

/** A definition with a request to it. */
export interface DefinitionState {
  readonly kind: 'definition'
  /** JSON: OpenAPI, CloudFormation, a Terraform plan, or the library's own format. */
  readonly source: string
  readonly httpMethod: string
  /** Path and query: `/pets?species=cat`. */
  readonly target: string
  /** A header a line: `Accept: application/json`. */
  readonly headers: string
  readonly body: string
}

/** True for what a link should carry; links are written by anybody. */
export function isPlaygroundState(value: unknown): value is PlaygroundState {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const members = new Map(Object.entries(value))
  const names = {
    template: ['source', 'body', 'variables'],
    definition: ['source', 'httpMethod', 'target', 'headers', 'body'],
  }
  const { kind } = value
  return (
    (kind === 'template' || kind === 'definition') &&
    names[kind].every((name) => typeof members.get(name) === 'string')
  )
}
