/** An OpenAPI document of MOCK methods, each with the given answers by status: the lines below `responses`. */
export function documentOf(
  paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>,
  rest = '',
): string {
  const lines = ['openapi: 3.0.1', 'info: {title: pets}', 'paths:']
  for (const [path, methods] of Object.entries(paths)) {
    lines.push(`  ${path}:`)
    for (const [method, answers] of Object.entries(methods)) {
      const [, name = '', type = 'mock'] = /^([\w-]+) ?(\w+)?$/.exec(method) ?? []
      lines.push(`    ${name}:`, '      x-amazon-apigateway-integration:', `        type: ${type}`)
      if (type !== 'mock') lines.push('        httpMethod: POST', '        uri: arn:aws:lambda')
      lines.push(
        `        requestTemplates: {application/json: '{"statusCode": 200}'}`,
        '        responses:',
      )
      for (const [status, members] of Object.entries(answers)) {
        lines.push(`          '${status === '200' ? 'default' : status}':`)
        lines.push(`            statusCode: ${status}`)
        if (members)
          lines.push(
            ...members
              .trim()
              .split('\n')
              .map((line) => `            ${line}`),
          )
      }
    }
  }
  return `${lines.join('\n')}\n${rest}`
}

/** Writes response headers, each `Access-Control-Allow-` and its name. */
export function allow(headers: Readonly<Record<string, string>>): string {
  const mappings = Object.entries(headers).map(
    ([name, value]) => `  method.response.header.Access-Control-Allow-${name}: "'${value}'"`,
  )
  return ['responseParameters:', ...mappings].join('\n')
}

/** Consent to every page. */
export const any: string = allow({ Origin: '*', Methods: '*', Headers: '*' })

/** Gateway responses with that consent. */
export const failures = `
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX: {responseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'*'"}}
  DEFAULT_5XX: {responseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'*'"}}
`
