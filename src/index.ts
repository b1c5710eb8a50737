export type { DefinitionIssue, SourceLocation } from './errors.ts'
export { DefinitionError, MappingTemplateError } from './errors.ts'
export type { CloudFormationOptions } from './formats/cloud-formation/read-cloud-formation.ts'
export { fromCloudFormation } from './formats/from-cloud-formation.ts'
export { fromOpenApi } from './formats/from-open-api.ts'
export { fromTerraform } from './formats/from-terraform.ts'
export type { OpenApiOptions } from './formats/open-api/read-open-api.ts'
export type { TerraformOptions } from './formats/terraform/assemble-terraform.ts'
export type { ConfigurationFailure } from './gateway/gateway.ts'
export type * from './gateway/gateway-options.ts'
export type { ContextVariables } from './mapping/context.ts'
export type { Input } from './mapping/input.ts'
export {
  type MappingTemplateVariables,
  renderMappingTemplate,
} from './mapping/render-mapping-template.ts'
export type {
  MappingTemplate,
  MappingVariables,
  TemplateEngine,
} from './mapping/template-engine.ts'
export { defineRestApi, type OperationKey, type OperationStatus } from './model/define-rest-api.ts'
export type { GatewayResponseType } from './model/gateway-response-defaults.ts'

export type { OperationStatuses } from './model/known-names.ts'
export type { Operation } from './model/operation.ts'
export type * from './model/rest-api-definition.ts'
export type { ClientDetails } from './msw/answer.ts'
export type { AnswerEvent, AnswerListener, RestApiEvents } from './msw/answer-events.ts'
export type { CorsVerdict } from './msw/cors-judge.ts'
export type { CorsMode, CorsOptions } from './msw/cors-options.ts'
export { type MockRestApiOptions, mockRestApi, type RestApiMock } from './msw/mock-rest-api.ts'
export type * from './msw/override-choice.ts'
export type { OperationFailure } from './msw/report-failure.ts'
export type { TestResult } from './msw/test-invoke.ts'
