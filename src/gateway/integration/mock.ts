import { readMockStatus, unreadableStatus } from '../../mapping/mock-status.ts'
import type { Integration } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { toText } from '../content-handling.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import { readMediaType } from '../media-type.ts'
import { emptyAnswer, type IntegrationStep } from './answer.ts'
import type { IntegrationRequestStep } from './request.ts'

/**
 * Compiles a MOCK integration: what the request template renders is its status. Without any template, and with a
 * passthrough behavior that allows it, it is the default integration response (developer guide).
 */
export function compileMockIntegration(
  integration: Integration,
  mapRequest: IntegrationRequestStep,
  compiler: Compiler,
): IntegrationStep {
  return (invocation) => {
    const request = mapRequest(invocation)
    if (request instanceof GatewayFailure) return request
    if (integration.requestTemplates.size === 0) return emptyAnswer(undefined)
    const status = readMockStatus(toText(request.body))
    if (status === undefined) {
      const templates = [...integration.path, 'requestTemplates']
      const { template } = request
      return failConfiguration(
        unreadableStatus,
        compiler.locate(template === undefined ? templates : [...templates, template]),
        template === undefined
          ? `No request template is for ${readMediaType(invocation.request.headers.get('content-type')) ?? 'application/json'}: the client's body was read`
          : undefined,
      )
    }
    invocation.log.note('Integration status: ', String(status))
    return emptyAnswer(String(status))
  }
}
