import { compileParameterMapping } from '../../mapping/parameter-mapping.ts'
import { mapValues } from '../../model/map-values.ts'
import type { Method } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { toText } from '../content-handling.ts'
import { describeError } from '../describe-error.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import { keyByMediaType, readMediaType } from '../media-type.ts'
import { attempt, type Ready } from '../when-ready.ts'
import type { BodyModels } from './body-models.ts'
import { isBlank } from './is-blank.ts'
import type { RequestCheck } from './request-check.ts'

/** Compiles the checks of a method's request validator: parameters before the body, as recorded on AWS. */
export function compileRequestValidation(
  method: Method,
  models: BodyModels,
  compiler: Compiler,
): readonly RequestCheck[] {
  const { requestValidator, requestParameters, requestModels } = method
  const checks: RequestCheck[] = []
  if (requestValidator.validateRequestParameters) checks.push(checkParameters(requestParameters))
  if (requestValidator.validateRequestBody && requestModels.size > 0)
    checks.push(checkBody(method, models, compiler))
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
function checkBody(method: Method, models: BodyModels, compiler: Compiler): RequestCheck {
  const byMediaType = mapValues(keyByMediaType(method.requestModels), (model) =>
    compileModel(model, method, models, compiler),
  )
  return ({ request }) => {
    const contentType = readMediaType(request.headers.get('content-type')) ?? 'application/json'
    const checkModel = byMediaType.get(contentType) ?? byMediaType.get('$default')
    return checkModel?.(toText(request.body ?? ''), contentType)
  }
}

/** Checks a body of a content type against one model. */
type ModelCheck = (body: string, contentType: string) => Ready<GatewayFailure | undefined>

/**
 * Compiles the check of bodies against a model. A model with a pattern that JavaScript refuses fails every request
 * whose body is checked against it.
 */
function compileModel(
  model: string,
  { httpMethod, resourcePath }: Method,
  models: BodyModels,
  compiler: Compiler,
): ModelCheck {
  const failures = models.findMistakes(model).flatMap(({ code, path, reason }) => {
    if (code === 'unresolved-reference') {
      // Only a body that reaches the reference fails. The reader of a document may have told of it in the same words.
      compiler.fail(code, path, reason)
      return []
    }
    compiler.fail(
      code,
      path,
      `${reason}. Bodies of ${httpMethod} ${resourcePath} that are validated against model '${model}' are answered by a 500`,
    )
    const place = compiler.locate(path)
    return [failConfiguration('model', `${reason} (${place.path})`, place)]
  })
  if (failures.length > 0) return () => failures[0]
  return (body, contentType) =>
    attempt(
      () => models.validate(model, body),
      (validationErrorString) =>
        validationErrorString === undefined
          ? undefined
          : new GatewayFailure('BAD_REQUEST_BODY', {
              validationErrorString,
              logText: `Request body does not match model schema for content type ${contentType}: ${validationErrorString}`,
            }),
      (error) =>
        failConfiguration(
          'model',
          describeError(error),
          compiler.locate(['models', model, 'schema']),
        ),
    )
}
