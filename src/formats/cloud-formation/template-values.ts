import type { DocumentNode } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'

/** The value of a parameter; a list for a parameter of a list type. */
type TemplateParameter = string | number | boolean | readonly string[]

/** The values of a template that are not in it. */
export interface TemplateOptions {
  /** Parameters by name, pseudo parameters too: `{ Stage: 'prod', 'AWS::Region': 'eu-west-1' }`. */
  readonly parameters?: Readonly<Record<string, TemplateParameter>> | undefined
  /** What exists only when deployed, by the name `Fn::Sub` has for it: `{ 'Queue.Arn': 'arn:aws:sqs:…' }`. */
  readonly resolve?:
    | Readonly<Record<string, string>>
    | ((name: string) => string | undefined)
    | undefined
}

/** The same everywhere but in China and in the government's regions. */
const pseudoParameters = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' }

/** What the names and conditions of a template stand for. */
export class TemplateValues {
  readonly template: DocumentNode
  /** What the ids of resources begin with: in nested stacks of one template they differ by it. */
  readonly prefix: string
  readonly #options: TemplateOptions
  readonly #openStack: (logicalId: string) => TemplateValues | undefined
  readonly #stacks = new Map<string, TemplateValues | undefined>()
  readonly #conditions = new Map<string, boolean>()

  constructor(
    template: DocumentNode,
    options: TemplateOptions,
    prefix: string,
    openStack: (logicalId: string) => TemplateValues | undefined,
  ) {
    this.template = template
    this.#options = options
    this.prefix = prefix
    this.#openStack = openStack
  }

  /** What a nested stack has; undefined when its template cannot be read. */
  stack(logicalId: string): TemplateValues | undefined {
    if (!this.#stacks.has(logicalId)) {
      // Also what a stack is that has its own outputs for parameters.
      this.#stacks.set(logicalId, undefined)
      this.#stacks.set(logicalId, this.#openStack(logicalId))
    }
    return this.#stacks.get(logicalId)
  }

  /**
   * The value of a parameter, resource or attribute that is named at an offset of a text. What is not known is its own
   * name.
   */
  lookUp(name: string, text: DocumentNode, offset = 0): DocumentNode {
    const [, stack, output] = /^(\w+)\.Outputs\.(\w+)$/.exec(name) ?? []
    const outputs = stack && this.stack(stack)?.template.child('Outputs')
    const found = output && outputs ? outputs.child(output)?.child('Value') : undefined
    if (found) return found
    const given = this.#given(name)
    const parameter = this.template.child('Parameters')?.child(name)
    const type = String(parameter?.child('Type')?.value)
    // The default value of a parameter of an SSM type is where the value is kept.
    const preset = type.startsWith('AWS::SSM')
      ? undefined
      : (parameter?.child('Default') ?? this.#modelName(name))
    const value = given ?? preset?.value
    const isList = typeof value === 'string' && /List\b/.test(type)
    const piece =
      given === undefined && preset
        ? { node: preset, offset: 0 }
        : { node: text, offset, replaces: true, ...(value === undefined && { unknown: name }) }
    return text.derive({
      value: isList
        ? value.split(',').map((item) => item.trim())
        : (value ?? `${this.#isOwn(name) ? this.prefix : ''}${name}`),
      pieces: [{ start: 0, ...piece }],
    })
  }

  /** Whether a condition holds; comparisons with what is not known are reported. */
  isTrue(name: string, at: DocumentNode): boolean {
    const known = this.#conditions.get(name)
    if (known !== undefined) return known
    // Also what a condition is that depends on itself.
    this.#conditions.set(name, false)
    const condition = this.template.child('Conditions')?.child(name)
    if (!condition) at.warn('unknown-condition', `There is no condition '${name}'`)
    const result = condition ? this.#evaluate(condition) : false
    this.#conditions.set(name, result)
    return result
  }

  #given(name: string): unknown {
    const { parameters, resolve } = this.#options
    return (
      ownValue(parameters, name) ??
      (typeof resolve === 'function' ? resolve(name) : ownValue(resolve, name)) ??
      ownValue(pseudoParameters, name)
    )
  }

  /** Whether a resource of API Gateway, or an attribute of one, is of this template. */
  #isOwn(name: string): boolean {
    const resource = this.template.child('Resources')?.child(name.replace(/\..*/, ''))
    return /^AWS::(ApiGateway|Serverless)::/.test(String(resource?.child('Type')?.value))
  }

  /** What API Gateway calls a model is what a `Ref` to it gives. */
  #modelName(logicalId: string): DocumentNode | undefined {
    const resource = this.template.child('Resources')?.child(logicalId)
    const isModel = resource?.child('Type')?.value === 'AWS::ApiGateway::Model'
    return isModel ? resource.child('Properties')?.child('Name') : undefined
  }

  #evaluate(condition: DocumentNode): boolean {
    return condition.entries().every(([operator, operands]) => {
      if (operator === 'Condition') return this.isTrue(String(operands.value), operands)
      if (operator === 'Fn::Equals') return this.#areEqual(operands)
      const evaluate = (operand: DocumentNode) => this.#evaluate(operand)
      if (operator === 'Fn::Or') return operands.items().some(evaluate)
      return operands.items().every(evaluate) === (operator !== 'Fn::Not')
    })
  }

  #areEqual(operands: DocumentNode): boolean {
    const [left, right] = operands.items()
    const unknowns = [left, right].flatMap((operand) => operand?.unknowns ?? [])
    if (unknowns.length > 0) {
      operands.warn(
        'unknown-condition',
        `Only a deployment knows ${unknowns.join(', ')}: the name stands for the value`,
      )
    }
    return String(left?.value) === String(right?.value)
  }
}
