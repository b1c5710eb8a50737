import type { OverrideValue } from '../../mapping/context.ts'
import type { ParameterMapping } from '../../mapping/parameter-mapping.ts'
import type { MappingVariables } from '../../mapping/template-engine.ts'
import { emptyMap } from '../../model/map-values.ts'
import type { Integration, IntegrationResponse, Method } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { type Compiler, matchNothing, type Template } from '../compiler.ts'
import { convertResponse, type Payload } from '../content-handling.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { mapParameters } from '../map-parameters.ts'
import { isBinary, readMediaType, selectByAccept } from '../media-type.ts'
import { type IntegrationAnswer, noBody } from './answer.ts'
import { checkMockTemplates } from './mock-template.ts'
import { type Selectable, selectResponse, warnUnreachable } from './select-response.ts'

/** The response of an integration, mapped from the backend's answer, before the templates' overrides. */
export interface MappedResponse {
  readonly statusCode: number
  readonly body: Payload
  /** Content type unless a header sets another; undefined for API Gateway's own, JSON. */
  readonly contentType: string | undefined
  readonly headers: Iterable<readonly [name: string, value: OverrideValue]>
  /** Path of the integration response; undefined when none made the answer. */
  readonly path?: DefinitionPath
}

type IntegrationResponseStep = (
  invocation: Invocation,
  answer: IntegrationAnswer,
) => MappedResponse | GatewayFailure

interface CompiledResponse extends Selectable {
  readonly contentHandling: IntegrationResponse['contentHandling']
  readonly templates: ReadonlyMap<string, Template>
  readonly mappings: ReadonlyMap<string, ParameterMapping>
}

/** Compiles the selection, content handling, mappings and templates of a method's integration responses. */
export function compileIntegrationResponse(
  { methodResponses }: Method,
  integration: Integration,
  binaryMediaTypes: readonly string[],
  compiler: Compiler,
): IntegrationResponseStep {
  const { type, integrationResponses, path } = integration
  const responses = integrationResponses.map((response) => compileResponse(response, compiler))
  const patterns = integrationResponses.flatMap(({ selectionPattern }) => selectionPattern ?? [])
  // While a selection pattern is refused, it is unknown which response a status selects: warnings about that would be
  // noise.
  const selectable = responses.some(({ matches }) => matches === matchNothing) ? [] : responses
  if (type !== 'AWS') warnUnreachable(selectable, compiler)
  if (type === 'MOCK') {
    checkMockTemplates(integration, selectable, compiler)
    for (const response of integrationResponses) warnEmpty(response, compiler)
  }

  /**
   * Converts the backend's body by content handling. The empty body of a MOCK stays text, which templates can read,
   * unless CONVERT_TO_BINARY makes it bytes.
   */
  function convertBody(
    { body, contentType }: IntegrationAnswer,
    { contentHandling }: CompiledResponse,
    accept: string | undefined,
  ): Payload | undefined {
    return type === 'MOCK' && contentHandling !== 'CONVERT_TO_BINARY'
      ? body
      : convertResponse(
          body,
          isBinary(readMediaType(contentType), binaryMediaTypes),
          isBinary(accept, binaryMediaTypes),
          contentHandling,
        )
  }

  return (invocation, answer) => {
    const { log, request } = invocation
    const { selectionText = '', chosenStatus, replacement } = answer
    if (chosenStatus === undefined)
      log.note(`Selection patterns tried with '${selectionText}': `, () => patterns.join(', '))
    const response = selectResponse(responses, answer)
    if (!response && chosenStatus !== undefined)
      return { ...(replacement ?? noBody), statusCode: chosenStatus, headers: emptyMap }
    if (!response)
      return failConfiguration(
        'no-match',
        `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${selectionText}`,
        compiler.locate([...path, 'integrationResponses']),
      )
    const { statusCode, templates, mappings } = response
    const fail = (kind: string, message: string): GatewayFailure =>
      failConfiguration(kind, message, compiler.locate(response.path))
    log.note('Integration response: ', statusCode)
    if (methodResponses && chosenStatus === undefined && !methodResponses.has(statusCode))
      return fail(
        'no-method-response',
        `Output mapping refers to an invalid method response: ${statusCode}`,
      )
    const accept = readMediaType(request.headers.get('accept'))
    const payload = convertBody(answer, response, accept)
    if (payload === undefined) return fail('not-base64', 'Unable to base64 decode the body.')
    const sources = invocation.sourcesFor(payload, (location, name) =>
      location === 'header' ? answer.header(name) : [],
    )
    const parameters = mapParameters(mappings, sources)
    if (!parameters) return fail('not-json', 'Invalid JSON in response body')
    const { path: owner } = response
    if (replacement) return { ...replacement, statusCode, headers: parameters, path: owner }
    const template = selectByAccept(templates, accept)
    const body = template ? renderBody(template, payload, sources, invocation, fail) : payload
    if (body instanceof GatewayFailure) return body
    return { statusCode, body, contentType: undefined, headers: parameters, path: owner }
  }
}

function renderBody(
  template: Template,
  payload: Payload,
  sources: MappingVariables,
  { log }: Invocation,
  fail: (kind: string, message: string) => GatewayFailure,
): string | GatewayFailure {
  if (typeof payload !== 'string')
    return fail(
      'binary-body',
      'Unable to transform response: the body is binary, and no template can read it.',
    )
  log.note('Response template: ', template.contentType)
  return template.render(sources)
}

function compileResponse(
  { path, selectionPattern, ...response }: IntegrationResponse,
  compiler: Compiler,
): CompiledResponse {
  const mappings = compiler.mappings(response.responseParameters, 'response', path)
  const toName = (target: string): string => target.slice('method.response.header.'.length)
  return {
    statusCode: response.statusCode,
    path,
    contentHandling: response.contentHandling,
    matches:
      selectionPattern === undefined
        ? undefined
        : compiler.pattern(selectionPattern, [...path, 'selectionPattern']),
    templates: compiler.templates(response.responseTemplates, 'response', path),
    mappings:
      mappings.size === 0
        ? mappings
        : new Map(Array.from(mappings, ([target, mapping]) => [toName(target), mapping])),
  }
}

/** Warns of mappings that read a backend's headers or body, which a MOCK does not have. */
function warnEmpty({ path, responseParameters }: IntegrationResponse, compiler: Compiler): void {
  for (const [target, source] of responseParameters)
    if (source.startsWith('integration.response.'))
      compiler.warn(
        'empty-source',
        [...path, 'responseParameters', target],
        `Remove the mapping: ${source} is always empty, because a MOCK has no backend`,
      )
}
