/** A resource of a plan: its values, and the references of each attribute whose value is not known yet. */
export interface Planned {
  readonly address: string
  readonly values?: object
  readonly references?: Readonly<Record<string, readonly string[]>>
}

/** Makes the `planned_values` of resources in the module whose addresses begin with a prefix. */
export const toValues = (planned: readonly Planned[], prefix = ''): object[] =>
  planned.map(({ address, values = {} }) => ({
    address: `${prefix}${address}`,
    mode: 'managed',
    type: address.replace(/\..*/, ''),
    values,
  }))

/** Makes the `configuration` of resources, one entry for all instances of a resource. */
export const toConfig = (planned: readonly Planned[]): object[] => {
  const expressions = planned.map(({ address, references = {} }) => [
    address.replace(/\[.*/, ''),
    Object.fromEntries(
      Object.entries(references).map(([name, list]) => [name, { references: list }]),
    ),
  ])
  return expressions.map(([address, members]) => ({ address, expressions: members }))
}

/** Makes a plan with resources in the root module. */
export const plan = (planned: readonly Planned[], members: object = {}): object => ({
  format_version: '1.2',
  planned_values: { root_module: { resources: toValues(planned) } },
  configuration: { root_module: { resources: toConfig(planned) } },
  ...members,
})

/** The REST API that the other resources belong to. */
export const api: Planned = { address: 'aws_api_gateway_rest_api.pets', values: { name: 'pets' } }

/** References to the id of the API. */
export const inApi = ['aws_api_gateway_rest_api.pets.id', 'aws_api_gateway_rest_api.pets']

/** References to the id of the API's root resource. */
export const root = [
  'aws_api_gateway_rest_api.pets.root_resource_id',
  'aws_api_gateway_rest_api.pets',
]

/** Makes a resource below another one. */
export const resource = (
  name: string,
  part: string,
  parent: readonly string[] = root,
): Planned => ({
  address: `aws_api_gateway_resource.${name}`,
  values: { path_part: part },
  references: { rest_api_id: inApi, parent_id: parent },
})

/** Makes the references to the id of a resource. */
export const idOf = (address: string): string[] => [`${address}.id`, address]

/** Makes a method GET of a resource. */
export const method = (
  name: string,
  resourceId: readonly string[],
  values: object = {},
): Planned => ({
  address: `aws_api_gateway_method.${name}`,
  values: { http_method: 'GET', authorization: 'NONE', ...values },
  references: { rest_api_id: inApi, resource_id: resourceId },
})

/** Makes a part of a method GET: its integration or a response. */
export const part = (
  type: string,
  name: string,
  resourceId: readonly string[],
  values: object,
): Planned => ({
  address: `aws_api_gateway_${type}.${name}`,
  values: { http_method: 'GET', ...values },
  references: { rest_api_id: inApi, resource_id: resourceId },
})

/** References to the id of the resource `/pets`. */
export const pets = idOf('aws_api_gateway_resource.pets')
