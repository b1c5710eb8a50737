import { compileParameterMapping } from '../../mapping/parameter-mapping.ts'
import type { Method } from '../../model/rest-api.ts'
import { toText } from '../content-handling.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import { keyByMediaType, readMediaType } from '../media-type.ts'
import { whenReady } from '../when-ready.ts'
import type { BodyModels } from './body-models.ts'
import { isBlank } from './is-blank.ts'
import type { RequestCheck } from './request-check.ts'

/** Compiles the checks of a method's request validator: parameters before the body, as recorded on AWS. */
export function compileRequestValidation(
  { requestValidator, requestParameters, requestModels }: Method,
  models: BodyModels,
): readonly RequestCheck[] {
  const checks: RequestCheck[] = []
  if (requestValidator.validateRequestParameters) checks.push(checkParameters(requestParameters))
  if (requestValidator.validateRequestBody && requestModels.size > 0)
    checks.push(checkBody(requestModels, models))
  return checks
}

/** Checks that the required parameters are there: "included and non-blank" (developer guide, request validation). */
function checkParameters(requestParameters: Method['requestParameters']): RequestCheck {
  // AWS lists missing parameters sorted by their full names: headers, then path, then query string.
  const required = [...requestParameters.keys()]
    .filter((parameter) => requestParameters.get(parameter))
    .sort()
    .map((parameter) => ({
      name: parameter.replace(/^(\w+\.){3}/, ''),
      read: compileParameterMapping(parameter, 'request'),
    }))
  return (invocation) => {
    const sources = invocation.sourcesFor('')
    const missing = required.filter(({ read }) => isBlank(read?.(sources)))
    if (missing.length === 0) return undefined
    const message = `Missing required request parameters: [${missing.map(({ name }) => name).join(', ')}]`
    return new GatewayFailure('BAD_REQUEST_PARAMETERS', { message, logText: message })
  }
}

/**
 * Checks the body against the model of its content type, else that of `$default`; a request of a type without a model
 * is not checked (developer guide, request validation).
 */
function checkBody(requestModels: Method['requestModels'], models: BodyModels): RequestCheck {
  const byMediaType = keyByMediaType(requestModels)
  return ({ request }) => {
    const contentType = readMediaType(request.headers.get('content-type')) ?? 'application/json'
    const model = byMediaType.get(contentType) ?? byMediaType.get('$default')
    if (model === undefined) return undefined
    return whenReady(models.validate(model, toText(request.body ?? '')), (validationErrorString) =>
      validationErrorString === undefined
        ? undefined
        : new GatewayFailure('BAD_REQUEST_BODY', {
            validationErrorString,
            logText: `Request body does not match model schema for content type ${contentType}: ${validationErrorString}`,
          }),
    )
  }
}
