import type { ParameterMapping } from '../mapping/parameter-mapping.ts'
import { fixedResponse, type GatewayResponseType } from '../model/gateway-response-defaults.ts'
import { mapValues } from '../model/map-values.ts'
import type { GatewayResponse, RestApi } from '../model/rest-api.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import type { Compiler } from './compiler.ts'
import { compileGatewayTemplate, type GatewayTemplate } from './gateway-template.ts'
import { keyByMediaType } from './media-type.ts'

/** A gateway response that the definition customises, compiled. */
export interface CompiledResponse {
  readonly path: DefinitionPath
  readonly statusCode: number
  readonly mappings: ReadonlyMap<string, ParameterMapping>
  /** Templates of the body by media type; undefined for API Gateway's own body. */
  readonly templates: ReadonlyMap<string, GatewayTemplate> | undefined
}

/** Compiles the gateway responses of an API, by type; undefined for one that the definition cannot customise. */
export function compileGatewayResponses(
  gatewayResponses: RestApi['gatewayResponses'],
  compiler: Compiler,
): ReadonlyMap<GatewayResponseType, CompiledResponse | undefined> {
  return mapValues(gatewayResponses, (response, type) =>
    type === fixedResponse ? undefined : compileResponse(response, compiler),
  )
}

function compileResponse(
  { statusCode, responseParameters, responseTemplates, path }: GatewayResponse,
  compiler: Compiler,
): CompiledResponse {
  return {
    path,
    // A fetch Response cannot have a status below 200.
    statusCode: Math.max(statusCode, 200),
    mappings: compiler.mappings(responseParameters, 'gateway-response', path),
    templates:
      responseTemplates && keyByMediaType(mapValues(responseTemplates, compileGatewayTemplate)),
  }
}
