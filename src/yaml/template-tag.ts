/** Names of the CloudFormation functions that have a short tag: `!Sub` is `Fn::Sub`. */
const functions = new Set([
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
])

/**
 * Returns the key that one of CloudFormation's short tags stands for; undefined for any other tag.
 *
 * @example
 * toIntrinsic('!Sub') // 'Fn::Sub'
 * toIntrinsic('!Ref') // 'Ref'
 */
export function toIntrinsic(tag: string | undefined): string | undefined {
  const name = tag?.startsWith('!') ? tag.slice(1) : ''
  if (name === 'Ref' || name === 'Condition') return name
  return functions.has(name) ? `Fn::${name}` : undefined
}
