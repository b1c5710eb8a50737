import { readMockStatus, unreadableStatus } from '../../mapping/mock-status.ts'
import type { Integration } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { toText } from '../content-handling.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { readMediaType } from '../media-type.ts'
import { emptyAnswer, type IntegrationStep } from './answer.ts'
import type { IntegrationRequestStep } from './request.ts'

/**
 * Compiles a MOCK integration: the `statusCode` that its request template renders is its status. When the client's body
 * passes through instead, a `statusCode` in that body counts. Without a status, and without any request template,
 * the default integration response answers (developer guide; deployed APIs have been seen to answer 500, in two logs of
 * 2016 and 2022).
 */
export function compileMockIntegration(
  integration: Integration,
  mapRequest: IntegrationRequestStep,
  compiler: Compiler,
): IntegrationStep {
  return (invocation) => {
    const request = mapRequest(invocation)
    if (request instanceof GatewayFailure) return request
    const status = readMockStatus(toText(request.body))
    if (status === undefined) {
      if (integration.requestTemplates.size === 0) return emptyAnswer(undefined)
      const templates = [...integration.path, 'requestTemplates']
      const { template } = request
      return template === undefined
        ? failConfiguration(
            'template',
            unreadableStatus,
            compiler.locate(templates),
            describePassthrough(invocation),
          )
        : failConfiguration('template', unreadableStatus, compiler.locate([...templates, template]))
    }
    invocation.log.note('Integration status: ', String(status))
    return emptyAnswer(String(status))
  }
}

function describePassthrough({ request }: Invocation): string {
  const contentType = readMediaType(request.headers.get('content-type')) ?? 'application/json'
  return `Add a request template for ${contentType}: without one, the client's body was read for the status`
}
