import type { OverrideValue } from '../../mapping/context.ts'
import type { Integration } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { convertRequest, type Payload } from '../content-handling.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { mapParameters } from '../map-parameters.ts'
import { isBinary, readMediaType } from '../media-type.ts'

/** The request that an integration receives, mapped from the client's. */
export interface MappedRequest {
  readonly body: Payload
  /** Content type of the template that rendered the body; undefined when the client's body passed through. */
  readonly template: string | undefined
  /** Mapped values by target, such as `integration.request.header.x-id`. */
  readonly parameters: ReadonlyMap<string, OverrideValue>
}

/** Maps the client's request for the integration, or returns why it cannot be mapped. */
export type IntegrationRequestStep = (invocation: Invocation) => MappedRequest | GatewayFailure

/** Compiles the templates, passthrough behavior, content handling and parameter mappings of an integration request. */
export function compileIntegrationRequest(
  integration: Integration,
  binaryMediaTypes: readonly string[],
  compiler: Compiler,
): IntegrationRequestStep {
  const { path, passthroughBehavior, contentHandling, requestTemplates } = integration
  const templates = compiler.templates(requestTemplates, 'request', path)
  const mappings = compiler.mappings(integration.requestParameters, 'request', path)
  const refusesPassthrough =
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && requestTemplates.size > 0)
  const illegalHeader = integration.type.startsWith('AWS') ? illegalForAws : illegal
  for (const header of mappings.keys())
    if (illegalHeader.test(header))
      compiler.warn(
        'illegal-header',
        [...path, 'requestParameters', header],
        `Remove the mapping to ${header}: API Gateway answers 500 to a request that maps a value to this header`,
      )
  const fail = (kind: string, message: string, member: readonly string[] = []): GatewayFailure =>
    failConfiguration(kind, message, compiler.locate([...path, ...member]))

  return (invocation) => {
    const { request, log } = invocation
    const mediaType = readMediaType(request.headers.get('content-type'))
    const template = templates.get(mediaType ?? 'application/json') ?? templates.get('$default')
    if (!template && refusesPassthrough) return new GatewayFailure('UNSUPPORTED_MEDIA_TYPE')
    const isBinaryRequest = isBinary(mediaType, binaryMediaTypes)
    const body = convertRequest(request.body ?? '', isBinaryRequest, contentHandling)
    if (body === undefined) return fail('not-base64', 'Unable to base64 decode the body.')
    const sources = invocation.sourcesFor(body)
    const parameters = mapParameters(mappings, sources)
    if (!parameters)
      return new GatewayFailure('DEFAULT_4XX', { message: 'Invalid JSON in request body' })
    const header = [...parameters.keys()].find((target) => illegalHeader.test(target))
    if (header !== undefined)
      return fail('illegal-header', `Illegal header in the integration request: ${header}`, [
        'requestParameters',
        header,
      ])
    if (!template) {
      log.note('No request template: the body is passed through')
      return { body, template: undefined, parameters }
    }
    if (typeof body !== 'string')
      return fail(
        'binary-body',
        'Unable to transform request: the body is binary, and no template can read it.',
      )
    const rendered = template.render(sources)
    if (rendered instanceof GatewayFailure) return rendered
    log.note('Request template: ', template.contentType)
    log.note('Request body after transformations: ', rendered)
    return { body: rendered, template: template.contentType, parameters }
  }
}

// Recorded on AWS: a request that maps a value to one of these headers answers 500.
const illegal = /^integration\.request\.header\.(content-length|transfer-encoding)$/i
const illegalForAws =
  /^integration\.request\.header\.(authorization|connection|content-length|expect|proxy-authenticate|te|transfer-encoding)$/i
