import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { parseText } from '../document/parse-text.ts'
import { readOpenApi } from '../open-api/read-open-api.ts'
import type { OpenApiSecurity } from '../open-api/security.ts'
import { findBasePathMode } from '../open-api/servers.ts'
import { assembleRestApi } from '../resources/assemble-rest-api.ts'
import { readStage, requireStage } from '../resources/read-stage.ts'
import { selectRestApi } from '../resources/select-rest-api.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import { completeSamApi, findSamApis } from '../sam/api.ts'
import { readSamSchemes } from '../sam/auth.ts'
import { createSamSettings } from '../sam/settings.ts'
import { checkParameterNames } from './check-parameter-names.ts'
import { checkParameterValues } from './check-parameter-values.ts'
import { describeHttpApis } from './http-apis.ts'
import { openTemplate } from './open-template.ts'
import { readTemplateResources } from './read-template-resources.ts'
import type { TemplateOptions, TemplateValues } from './template-values.ts'

/** Options for reading a CloudFormation or SAM template. */
export interface CloudFormationOptions extends TemplateOptions {
  /** Logical ID or name of the REST API to read; required when there are several. Default: the only REST API. */
  readonly restApi?: string | undefined
  /**
   * Name of the stage to take the stage variables from. Default: the first stage, with a warning when the API has
   * others.
   */
  readonly stage?: string | undefined
}

/** Reads the CloudFormation or SAM template at a node. */
export function readCloudFormation(
  root: DocumentNode,
  options: CloudFormationOptions,
): RestApiDefinition {
  const values = openTemplate(root, options)
  checkParameterValues(values.template, options.parameters ?? {})
  const definition = readTemplate(values, options)
  checkParameterNames(values.template, options.parameters, values.usedParameters)
  return definition
}

function readTemplate(values: TemplateValues, options: CloudFormationOptions): RestApiDefinition {
  const { template } = values
  const resources = readTemplateResources(values)
  const samApis = findSamApis(resources, template)
  const api = selectRestApi(template, [...resources, ...samApis], options.restApi, () =>
    describeHttpApis(template),
  )
  if (!api) return { resources: {} }
  const [logicalId, restApiId] = api.ids
  const globals = template.child('Globals')?.child('Api')
  const settings = samApis.includes(api) ? createSamSettings(api.node, globals) : undefined
  const definition = {
    ...assembleRestApi(api, resources, readBody(api, settings && readSamSchemes(settings))),
    ...(restApiId !== undefined && restApiId !== logicalId && { restApiId }),
  }
  if (settings) {
    const completed = completeSamApi(definition, api, resources, settings, globals)
    requireStage(api, [completed.stage.stageName], options.stage)
    return api.node.trace(completed)
  }
  const stage = readStage(api, resources, options.stage)
  return api.node.trace({ ...definition, ...(stage && { stage }) })
}

/**
 * Reads the OpenAPI document in the body of an API or in the file that the API names; undefined when the API has no
 * readable document.
 */
function readBody(
  { node }: TemplateResource,
  demands: OpenApiSecurity['demands'] | undefined,
): RestApiDefinition | undefined {
  const body =
    node.child('Body') ??
    node.child('DefinitionBody') ??
    openNamed(node, 'DefinitionUri') ??
    openNamed(node, 'BodyS3Location')
  const root = typeof body?.value === 'string' ? parseText(body) : body
  const basePath = findBasePathMode(node.child('Parameters')?.child('basepath'))
  return root && readOpenApi(root, basePath && { basePath }, demands)
}

/**
 * Opens the OpenAPI document that a property of an API names; undefined when it is missing or unreadable. API Gateway
 * reads that document itself, so that no intrinsic function in it is run.
 */
function openNamed(node: DocumentNode, property: string): DocumentNode | undefined {
  const name = node.child(property)
  const root = name && openFile(name)
  const document = root?.derive({
    reading: { ...root.reading, resolve: undefined, expand: undefined },
  })
  if (document) document.document.checkMembers?.(document, 'external document', property)
  return document
}
