import { callResolve, type Resolve } from '../call-resolve.ts'
import type { DocumentNode, TextPiece } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'
import type { SourceDocument } from '../document/source-document.ts'
import { type Referrer, reportUndeclared } from './undeclared-name.ts'

/** A template parameter's value: one text, number or boolean, or a list for parameters of a list type. */
type TemplateParameter = string | number | boolean | readonly string[]

/** Values that a template refers to but does not contain. */
export interface TemplateOptions {
  /** Parameters by name, including pseudo parameters: `{ Stage: 'prod', 'AWS::Region': 'eu-west-1' }`. */
  readonly parameters?: Readonly<Record<string, TemplateParameter>> | undefined
  /** Values that exist only after a deployment, by their name in `Fn::Sub`: `{ 'Queue.Arn': 'arn:aws:sqs:…' }`. */
  readonly resolve?: Resolve
}

/** Pseudo parameters with the same value in every region outside China and the US government's. */
const pseudoParameters = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' }

/** Finds the values that the names in one template stand for, and judges its conditions. */
export class TemplateValues {
  readonly template: DocumentNode
  /** The document of the template, and those that it is nested in, the nearest first. */
  readonly documents: readonly SourceDocument[]
  /** Prefix of the ids of the template's resources, so that two nested stacks of one template do not share ids. */
  readonly prefix: string
  readonly #options: TemplateOptions
  readonly #usedParameters = new Set<string>()
  readonly #openStack: (logicalId: string) => TemplateValues | undefined
  readonly #stacks = new Map<string, TemplateValues | undefined>()
  readonly #conditions = new Map<string, boolean>()

  constructor(
    template: DocumentNode,
    documents: readonly SourceDocument[],
    options: TemplateOptions,
    prefix: string,
    openStack: (logicalId: string) => TemplateValues | undefined,
  ) {
    this.template = template
    this.documents = documents
    this.#options = options
    this.prefix = prefix
    this.#openStack = openStack
  }

  /** Names of the parameters of the options whose values were asked for so far. */
  get usedParameters(): ReadonlySet<string> {
    return this.#usedParameters
  }

  /** Returns the values of the template of a nested stack; undefined when that template cannot be read. */
  stack(logicalId: string): TemplateValues | undefined {
    if (!this.#stacks.has(logicalId)) {
      // Set first, so that a stack whose parameters are its own outputs does not open itself for ever.
      this.#stacks.set(logicalId, undefined)
      this.#stacks.set(logicalId, this.#openStack(logicalId))
    }
    return this.#stacks.get(logicalId)
  }

  /**
   * Returns the value of the parameter, resource, attribute or output called `name`, which stands in the node `text` at
   * the character `offset`. A name without a known value stands for itself.
   */
  lookUp(name: string, text: DocumentNode, offset = 0): DocumentNode {
    const piece: TextPiece = { start: 0, node: text, offset, replaces: true }
    return this.#find(name, piece) ?? this.#placeholder(name, piece)
  }

  /**
   * Returns the value of a name to which an intrinsic function refers, like `lookUp`; reports a name that the template
   * does not declare, which then stands for itself as a known value.
   */
  refer(by: Referrer, name: string, text: DocumentNode, offset?: number): DocumentNode {
    const piece: TextPiece = { start: 0, node: text, offset: offset ?? 0, replaces: true }
    const found = this.#find(name, piece)
    if (found) return found
    return text.unknowns.length === 0 && reportUndeclared(by, name, this.template, text, offset)
      ? text.derive({ value: name, pieces: [piece] })
      : this.#placeholder(name, piece)
  }

  /** Returns a sentence that says how to give the parameters among some names; empty without any. */
  advise(unknowns: readonly string[]): string {
    // The parameters of a nested stack are given by its parent.
    const names = this.prefix === '' ? unknowns.filter((name) => this.#isParameter(name)) : []
    const flags = names.map((name) => ` --parameters ${name}=…`).join('')
    return names.length === 0 ? '' : ` Set ${names.join(', ')} in 'parameters' (CLI:${flags}).`
  }

  /** Returns whether the condition called `name` holds; false, with a warning at the node `at`, when there is none. */
  isTrue(name: string, at: DocumentNode): boolean {
    const known = this.#conditions.get(name)
    if (known !== undefined) return known
    // Set first, so that a condition that depends on itself ends: inside itself it does not hold.
    this.#conditions.set(name, false)
    const condition = this.template.child('Conditions')?.child(name)
    if (!condition) at.warn('unknown-condition', `No condition '${name}'. It counts as false.`)
    const result = condition ? this.#evaluate(condition) : false
    this.#conditions.set(name, result)
    return result
  }

  #find(name: string, piece: TextPiece): DocumentNode | undefined {
    return this.#resolveOutput(name) ?? this.#given(name, piece) ?? this.#default(name, piece.node)
  }

  /** Returns the output of a nested stack that `Stack.Outputs.Name` names; undefined for other names. */
  #resolveOutput(name: string): DocumentNode | undefined {
    const [, stack, output] = /^(\w+)\.Outputs\.(\w+)$/.exec(name) ?? []
    if (stack === undefined || output === undefined) return undefined
    return this.stack(stack)?.template.child('Outputs')?.child(output)?.child('Value')
  }

  /** Returns the value that the options, or else the pseudo parameters, give to a name; undefined when none do. */
  #given(name: string, piece: TextPiece): DocumentNode | undefined {
    const { parameters, resolve } = this.#options
    const parameter = ownValue(parameters, name)
    if (parameter !== undefined) this.#usedParameters.add(name)
    const value = parameter ?? callResolve(resolve, name) ?? ownValue(pseudoParameters, name)
    if (value === undefined) return undefined
    return piece.node.derive({ value: this.#splitList(name, value), pieces: [piece] })
  }

  /**
   * Returns the default of the parameter called `name`, or the name of the model with that logical ID; undefined when
   * the template has neither.
   */
  #default(name: string, text: DocumentNode): DocumentNode | undefined {
    // The default of a parameter of an SSM type is just the name under which Systems Manager keeps its value.
    if (this.#typeOf(name).startsWith('AWS::SSM')) return undefined
    const preset = this.#parameter(name)?.child('Default') ?? this.#modelName(name)
    if (!preset) return undefined
    const value = this.#splitList(name, preset.value)
    return text.derive({ value, pieces: [{ start: 0, node: preset, offset: 0 }] })
  }

  /** Returns the name itself as the value, marked as standing for a value that only a deployment knows. */
  #placeholder(name: string, piece: TextPiece): DocumentNode {
    const value = `${this.#isOwn(name) ? this.prefix : ''}${name}`
    return piece.node.derive({ value, pieces: [{ ...piece, unknown: name }] })
  }

  #parameter(name: string): DocumentNode | undefined {
    return this.template.child('Parameters')?.child(name)
  }

  #isParameter(name: string): boolean {
    return name.startsWith('AWS::') || this.#parameter(name) !== undefined
  }

  #typeOf(name: string): string {
    return String(this.#parameter(name)?.child('Type')?.value)
  }

  /** Splits the text of a parameter of a list type at its commas; returns any other value unchanged. */
  #splitList(name: string, value: unknown): unknown {
    if (typeof value !== 'string' || !/List\b/.test(this.#typeOf(name))) return value
    return value.split(',').map((item) => item.trim())
  }

  /** Returns whether a name is a resource of API Gateway or SAM in this template, or an attribute of one. */
  #isOwn(name: string): boolean {
    const resource = this.template.child('Resources')?.child(name.replace(/\..*/, ''))
    return /^AWS::(ApiGateway|Serverless)::/.test(String(resource?.child('Type')?.value))
  }

  /** Returns the name of the model with a logical ID, which is what a `Ref` to a model gives; undefined for others. */
  #modelName(logicalId: string): DocumentNode | undefined {
    const resource = this.template.child('Resources')?.child(logicalId)
    const isModel = resource?.child('Type')?.value === 'AWS::ApiGateway::Model'
    return isModel ? resource.child('Properties')?.child('Name') : undefined
  }

  /** Evaluates a condition such as `{ 'Fn::Not': [{ Condition: 'IsLive' }] }`. */
  #evaluate(condition: DocumentNode): boolean {
    const evaluate = (operand: DocumentNode) => this.#evaluate(operand)
    return condition.entries().every(([operator, operands]) => {
      switch (operator) {
        case 'Condition':
          return this.isTrue(String(operands.value), operands)
        case 'Fn::Equals':
          return this.#areEqual(operands)
        case 'Fn::Or':
          return operands.items().some(evaluate)
        case 'Fn::Not':
          return !operands.items().every(evaluate)
        // `Fn::And`, and any operator that CloudFormation does not have and would refuse.
        default:
          return operands.items().every(evaluate)
      }
    })
  }

  /**
   * Returns whether both operands of `Fn::Equals` are the same text; warns when they contain a value that only a
   * deployment knows.
   */
  #areEqual(operands: DocumentNode): boolean {
    const [left, right] = operands.items()
    const unknowns = new Set([left, right].flatMap((operand) => operand?.unknowns ?? []))
    if (unknowns.size > 0) {
      operands.warn(
        'unknown-condition',
        `Only a deployment knows ${[...unknowns].join(', ')}: the name is compared. Set 'parameters' or 'resolve'.`,
      )
    }
    return String(left?.value) === String(right?.value)
  }
}
