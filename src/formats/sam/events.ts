import type { MethodDefinition, ResourceDefinition } from '../../model/rest-api-definition.ts'
import { boolean, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { httpMethod } from '../document/rest-api-fields.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import { type Authorizers, addAuth, checkEventAuthorizer } from './auth.ts'
import type { SamSettings } from './settings.ts'

/** An event by which an API invokes a function or starts a state machine. */
export interface SamEvent {
  /** Properties of the event. */
  readonly node: DocumentNode
  /** The function or state machine. */
  readonly target: TemplateResource
}

/** Types of resources with events of APIs. */
const targetTypes = ['AWS::Serverless::Function', 'AWS::Serverless::StateMachine']

/** Returns all events by which an API invokes a function or a state machine of the template. */
export function findEvents(resources: readonly TemplateResource[]): SamEvent[] {
  return resources
    .filter(({ type }) => targetTypes.includes(type))
    .flatMap((target) =>
      (target.node.child('Events')?.entries() ?? []).flatMap(([, event]) => {
        const node = event.child('Properties')
        return event.child('Type')?.value === 'Api' && node ? [{ node, target }] : []
      }),
    )
}

/**
 * Creates the function that adds the method of an event to `resources`. Reports what SAM refuses when it makes the API's
 * OpenAPI document itself. To a document of the user's SAM adds no method unless `MergeDefinitions` says so; one that
 * cannot be read is taken for a document that has the methods of all events.
 */
export function createEventAdder(
  resources: Map<string, ResourceDefinition>,
  api: TemplateResource,
  settings: SamSettings,
  authorizers: Authorizers,
): (event: SamEvent) => void {
  const added = new Set<string>()
  const isManaged = !api.node.child('DefinitionBody') && !settings('DefinitionUri')
  const isMerged = read(settings('MergeDefinitions'), boolean) ?? false
  const isComplete = !isManaged && !isMerged && resources.size > 0
  return ({ node, target }) => {
    const pathNode = node.child('Path')
    const path = read(pathNode, scalar)
    const verb = read(node.child('Method'), httpMethod)
    if (path === undefined || !verb) return
    const resource = resources.get(path) ?? {}
    const key = `${verb} ${path}`
    if (isManaged && added.has(key) && pathNode?.unknowns.length === 0) {
      pathNode.refuse(
        'duplicate-method',
        `API method "${verb.toLowerCase()}" defined multiple times for path "${path}".`,
      )
    }
    added.add(key)
    if (resource[verb]) return
    if (isComplete && pathNode?.unknowns.length === 0) {
      if (resource.ANY || (verb === 'ANY' && Object.keys(resource).length > 0)) return
      pathNode.warn(
        'ignored-event',
        `The API's document has no method "${verb.toLowerCase()}" of path "${path}", and SAM adds none without MergeDefinitions: true.`,
      )
      return
    }
    const auth = node.child('Auth')
    const authorizer = auth?.child('Authorizer')
    if (isManaged && authorizer) {
      checkEventAuthorizer(
        authorizer,
        settings,
        `API method [${verb.toLowerCase()}] for path [${path}]`,
      )
    }
    const method = node.trace(toMethod(node, target))
    addAuth(method, authorizers, authorizer, auth?.child('ApiKeyRequired'))
    resources.set(path, Object.assign(resource, { [verb]: method }))
  }
}

/** Makes the method that SAM generates for an event. */
function toMethod(event: DocumentNode, { type, ids }: TemplateResource): MethodDefinition {
  if (type === 'AWS::Serverless::Function') {
    return { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } }
  }
  const unescapes = read(event.child('UnescapeMappingTemplate'), boolean)
  // The second id is what `Ref` gives, the ARN.
  const [logicalId, arn = logicalId] = ids
  const input = `$util.escapeJavaScript($input.json('$'))${unescapes ? `.replaceAll("\\\\'","'")` : ''}`
  const statuses = ['200', '400']
  return {
    methodResponses: statuses.map((statusCode) => ({ statusCode })),
    integration: {
      type: 'AWS',
      httpMethod: 'POST',
      uri: 'arn:aws:apigateway:AWS::Region:states:action/StartExecution',
      requestTemplates: {
        'application/json': `{"input": "${input}", "stateMachineArn": "${arn}"}`,
      },
      integrationResponses: statuses.map((statusCode) => ({
        statusCode,
        selectionPattern: statusCode,
      })),
    },
  }
}
