import {
  compileParameterMapping,
  type MappingSources,
  type ParameterMapping,
} from '../mapping/parameter-mapping.ts'

/** Renders the body of a gateway response. */
export type GatewayTemplate = (sources: MappingSources) => string

const name = '(?:context|stageVariables|method\\.request)(?:\\.[\\w-]+)+'
const variables = new RegExp(`(\\$${name}|\\$\\{${name}\\})`)

/**
 * Compiles the template of a gateway response, which is not VTL: variables are replaced by their values, unknown ones
 * by nothing, and everything else is kept as text (developer guide).
 *
 * @example
 * compileGatewayTemplate('{"message": $context.error.messageString, "stage": "$context.stage"}')
 */
export function compileGatewayTemplate(source: string): GatewayTemplate {
  const parts = source
    .split(variables)
    .map((part, index) => (index % 2 === 0 ? part : compileVariable(part)))
  return (sources) =>
    parts.map((part) => (typeof part === 'string' ? part : (part(sources) ?? ''))).join('')
}

/** Compiles a variable such as `$context.stage`; returns text unchanged that only looks like a variable. */
function compileVariable(variable: string): ParameterMapping | string {
  return compileParameterMapping(variable.replace(/[${}]/g, ''), 'gateway-response') ?? variable
}
