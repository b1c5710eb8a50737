import { checkContentType } from './check-content-type.ts'
import type { DefinitionNode } from './definition-node.ts'
import { describeUnknownValue } from './enumeration.ts'
import type { GatewayResponseType } from './gateway-response-defaults.ts'
import { fixedResponse, gatewayResponseDefaults } from './gateway-response-defaults.ts'
import { emptyMap } from './map-values.ts'
import { readParameters } from './read-parameters.ts'
import type { GatewayResponse } from './rest-api.ts'

type Setting = Omit<GatewayResponse, 'statusCode'> & { readonly statusCode: number | undefined }

/**
 * Resolves the 21 gateway responses: a type that is not set takes what is set for its family, `DEFAULT_4XX` or
 * `DEFAULT_5XX`; one that is set inherits nothing.
 */
export function readGatewayResponses(
  node: DefinitionNode,
): ReadonlyMap<GatewayResponseType, GatewayResponse> {
  const types = [...gatewayResponseDefaults.keys()]
  const settings = node.map((setting, name) => {
    if (name === fixedResponse)
      setting.warn('fixed-gateway-response', 'API Gateway sends this response as it is')
    if (types.some((type) => type === name)) return readSetting(setting)
    const message = describeUnknownValue(name, types)
    setting.issues.refuseName('invalid-value', setting.path, 'responseType', message)
    return undefined
  })
  const resolved = new Map<GatewayResponseType, GatewayResponse>()
  for (const [type, { statusCode }] of gatewayResponseDefaults) {
    const family = statusCode < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'
    const setting = settings.get(type) ?? settings.get(family) ?? unset
    resolved.set(type, Object.freeze({ ...setting, statusCode: setting.statusCode ?? statusCode }))
  }
  return resolved
}

const unset: Setting = {
  statusCode: undefined,
  responseParameters: emptyMap,
  responseTemplates: undefined,
  path: [],
}

function readSetting(node: DefinitionNode): Setting {
  const statusCode = node.member('statusCode')
  const templates = node.member('responseTemplates').map((template, contentType) => {
    checkContentType(template, contentType)
    return template.string()
  })
  return {
    statusCode: statusCode.isPresent ? statusCode.statusCode() : undefined,
    responseParameters: readParameters(
      node.member('responseParameters'),
      /^gatewayresponse\.(header|querystring|path)\.[\w.$-]+$/,
    ),
    responseTemplates: templates.size > 0 ? templates : undefined,
    path: node.path,
  }
}
