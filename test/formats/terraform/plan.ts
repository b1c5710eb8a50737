/** A resource in the words of a plan: its values, and the attributes that refer to others. */
export interface Planned {
  readonly address: string
  readonly values?: object
  readonly references?: Readonly<Record<string, readonly string[]>>
}

/** The values of resources, in the module of a prefix. */
export const toValues = (planned: readonly Planned[], prefix = ''): object[] =>
  planned.map(({ address, values = {} }) => ({
    address: `${prefix}${address}`,
    mode: 'managed',
    type: address.replace(/\..*/, ''),
    values,
  }))

/** The configuration of resources, once for all instances of one. */
export const toConfig = (planned: readonly Planned[]): object[] => {
  const expressions = planned.map(({ address, references = {} }) => [
    address.replace(/\[.*/, ''),
    Object.fromEntries(
      Object.entries(references).map(([name, list]) => [name, { references: list }]),
    ),
  ])
  return expressions.map(([address, members]) => ({ address, expressions: members }))
}

/** A plan of resources in the root module. */
export const plan = (planned: readonly Planned[], members: object = {}): object => ({
  format_version: '1.2',
  planned_values: { root_module: { resources: toValues(planned) } },
  configuration: { root_module: { resources: toConfig(planned) } },
  ...members,
})

/** The API that the other resources belong to. */
export const api: Planned = { address: 'aws_api_gateway_rest_api.pets', values: { name: 'pets' } }
/** A reference to the API. */
export const inApi = ['aws_api_gateway_rest_api.pets.id', 'aws_api_gateway_rest_api.pets']
/** A reference to the API's root resource. */
export const root = [
  'aws_api_gateway_rest_api.pets.root_resource_id',
  'aws_api_gateway_rest_api.pets',
]

/** A resource below another one. */
export const resource = (
  name: string,
  part: string,
  parent: readonly string[] = root,
): Planned => ({
  address: `aws_api_gateway_resource.${name}`,
  values: { path_part: part },
  references: { rest_api_id: inApi, parent_id: parent },
})

/** A reference to a resource. */
export const idOf = (address: string): string[] => [`${address}.id`, address]

/** A method of a resource. */
export const method = (
  name: string,
  resourceId: readonly string[],
  values: object = {},
): Planned => ({
  address: `aws_api_gateway_method.${name}`,
  values: { http_method: 'GET', authorization: 'NONE', ...values },
  references: { rest_api_id: inApi, resource_id: resourceId },
})

/** A part of a method: its integration or a response. */
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

/** A reference to the resource `/pets`. */
export const pets = idOf('aws_api_gateway_resource.pets')
