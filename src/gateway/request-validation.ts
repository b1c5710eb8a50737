import type { ParameterLocation } from '../mapping/parameter-mapping.ts'
import type { Method } from '../model/rest-api.ts'
import type { BodyModels } from './body-models.ts'
import { toText } from './content-handling.ts'
import { GatewayFailure } from './gateway-failure.ts'
import { readMediaType } from './media-type.ts'
import type { RequestCheck } from './request-check.ts'
import { whenReady } from './when-ready.ts'

/** The checks that a method's validator asks for, parameters before the body (recorded on AWS). */
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

function checkParameters(requestParameters: Method['requestParameters']): RequestCheck {
  // AWS lists them by their full names: header before path before querystring.
  const required = [...requestParameters.keys()]
    .filter((parameter) => requestParameters.get(parameter))
    .sort()
    .flatMap((parameter) => {
      const [, place, name = ''] = /request\.(?:multivalue)?(\w+)\.(.*)/.exec(parameter) ?? []
      const location = locations.find((candidate) => candidate === place)
      return location ? { location, name } : []
    })
  return ({ parameters }) => {
    const missing = required.filter(
      ({ location, name }) => parameters.values(location, name).length === 0,
    )
    if (missing.length === 0) return undefined
    const message = `Missing required request parameters: [${missing.map(({ name }) => name).join(', ')}]`
    return new GatewayFailure('BAD_REQUEST_PARAMETERS', { message, logText: message })
  }
}

const locations: readonly ParameterLocation[] = ['path', 'querystring', 'header']

/**
 * Checks the body against the model of its content type, else that of `$default`; a request of a type without a model
 * is not checked (developer guide, request validation).
 */
function checkBody(requestModels: Method['requestModels'], models: BodyModels): RequestCheck {
  return ({ request }) => {
    const contentType = readMediaType(request.headers.get('content-type')) ?? 'application/json'
    const model = requestModels.get(contentType) ?? requestModels.get('$default')
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
