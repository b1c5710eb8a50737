import { nearestWord } from '../../model/nearest-word.ts'
import type { DocumentNode } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'
import { declares, namesIn } from './names-in.ts'
import { hasMacro, samTransform, transformsOf } from './transforms.ts'

/** Intrinsic function that refers to a parameter, a resource or an attribute by its name. */
export type Referrer = 'Ref' | 'Fn::GetAtt' | 'Fn::Sub'

/** Names that every template has. */
const pseudoParameterNames = [
  'AccountId',
  'NotificationARNs',
  'NoValue',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
].map((name) => `AWS::${name}`)

/**
 * Maximum number of resources among whose names the nearest is searched, which takes long; CloudFormation allows 500.
 */
const mostNames = 1000

/** Attributes of a REST API. */
const restApiAttributes = ['RestApiId', 'RootResourceId']

/** Matches the logical ids that SAM generates without the id of a resource of the template. */
const generatedNames = /^(Serverless|ApiGatewayDomainName|RecordSetGroup|CodeDeployServiceRole)/

/**
 * Reports a name that a template does not declare, in CloudFormation's words, at the node `at` or the character `offset`
 * of its text; returns false for a declared name. It is an error in a whole template, and a warning in a fragment to
 * which something else may add the name, and beside a macro that may rewrite it.
 */
export function reportUndeclared(
  by: Referrer,
  name: string,
  template: DocumentNode,
  at: DocumentNode,
  offset?: number,
): boolean {
  const message = describeUndeclared(by, name, template, at)
  if (message === undefined) return false
  const isWhole = ['AWSTemplateFormatVersion', 'Transform', 'Parameters'].some(
    (section) => ownValue(template.value, section) !== undefined,
  )
  if (isWhole && !isBesideTransform(at)) at.refuse('undeclared-name', message, offset)
  else at.warn('undeclared-name', message, offset)
  return true
}

/** Returns whether a macro is run on an object that a value is in: it gets the object's other members, and may change them. */
function isBesideTransform({ document, path }: DocumentNode): boolean {
  let value = document.value
  return path.some((key) => {
    value = ownValue(value, key)
    return ownValue(value, 'Fn::Transform') !== undefined
  })
}

function describeUndeclared(
  by: Referrer,
  name: string,
  template: DocumentNode,
  at: DocumentNode,
): string | undefined {
  const isSub = by === 'Fn::Sub'
  const literal =
    isSub && !name.startsWith('AWS::')
      ? ` Write \${!${name}} to keep \${${name}} for a mapping template.`
      : ''
  if (isSub && !/^[\w.:]+$/.test(name) && !hasMacro(template)) {
    return `Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons.${literal}`
  }
  const [id = '', attribute] = name.split('.')
  const hasAttribute = by === 'Fn::GetAtt' || (isSub && attribute !== undefined)
  if (hasAttribute && declares(template, 'Resources', id)) {
    return describeAttribute(id, attribute, template)
  }
  if (!hasAttribute && isDeclared(name, template)) return undefined
  if (hasMacro(template)) return undefined
  const resources = namesIn(template, 'Resources')
  if (mayBeGenerated(id, resources, template)) return undefined
  const nearest =
    resources.length > mostNames ? undefined : findNearest(name, hasAttribute, resources, template)
  const advice = `${nearest === undefined ? '' : ` Did you mean ${nearest}?`}${literal}`
  if (by === 'Fn::GetAtt') {
    return `Template error: instance of Fn::GetAtt references undefined resource ${id}.${advice}`
  }
  const [block] = at.path
  return block === 'Conditions'
    ? `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template.${advice}`
    : `Template format error: Unresolved resource dependencies [${name}] in the ${block === 'Outputs' ? block : 'Resources'} block of the template.${advice}`
}

/** Finds the declared name, or attribute of a declared resource, that is the most like a name. */
function findNearest(
  name: string,
  hasAttribute: boolean,
  resources: readonly string[],
  template: DocumentNode,
): string | undefined {
  const [id = ''] = name.split('.')
  const known = hasAttribute
    ? resources.map((resource) => `${resource}${name.slice(id.length)}`)
    : [...namesIn(template, 'Parameters'), ...resources, ...pseudoParameterNames]
  return nearestWord(name, known)
}

function isDeclared(name: string, template: DocumentNode): boolean {
  return (
    declares(template, 'Parameters', name) ||
    declares(template, 'Resources', name) ||
    pseudoParameterNames.includes(name)
  )
}

/** Describes a misspelt attribute of a REST API; undefined for any other attribute, as AWS may add some. */
function describeAttribute(
  id: string,
  attribute: string | undefined,
  template: DocumentNode,
): string | undefined {
  const type = template.child('Resources')?.child(id)?.child('Type')?.value
  if (type !== 'AWS::ApiGateway::RestApi' || attribute === undefined) return undefined
  const nearest = nearestWord(attribute, restApiAttributes)
  return nearest === undefined || nearest === attribute
    ? undefined
    : `Template error: resource ${id} does not support attribute type ${attribute} in Fn::GetAtt. Did you mean ${nearest}?`
}

/**
 * Returns whether SAM or a module may make a resource of a name: their ids begin with that of a resource of the
 * template, except some of SAM's.
 */
function mayBeGenerated(id: string, resources: readonly string[], template: DocumentNode): boolean {
  const isSam = transformsOf(template).some((name) => name === samTransform)
  const isModule = (resource: string): boolean =>
    /::MODULE$/.test(String(template.child('Resources')?.child(resource)?.child('Type')?.value))
  return (
    (isSam && generatedNames.test(id)) ||
    resources.some((resource) => id.startsWith(resource) && (isSam || isModule(resource)))
  )
}
