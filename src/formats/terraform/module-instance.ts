import type { DocumentNode, Reading } from '../document/node.ts'
import { toRecord } from '../document/to-record.ts'
import { renderTemplate } from '../hcl/call-function.ts'
import { ConversionError, convertValue, parseType } from '../hcl/convert-type.ts'
import { evaluate, evaluateNode } from '../hcl/evaluate.ts'
import type { Scope, Session } from '../hcl/scope.ts'
import { LazyObject, type MissingMember, makeUnknown, placeAt, type Value } from '../hcl/value.ts'
import { type Block, collectBlocks, type ModuleBlocks } from './blocks.ts'
import {
  describeLocal,
  describeModule,
  describeOutput,
  describeVariable,
} from './describe-undeclared.ts'
import { type Instance, type InstanceScope, readInstances } from './instances.ts'
import { findKnownModule } from './known-modules.ts'
import type { ModuleSource } from './module-source.ts'
import { createResource } from './resource-value.ts'

/** What a module is evaluated with. */
export interface ModuleInit {
  readonly source: ModuleSource
  /** Start of the addresses of everything in the module: `module.pets["a"].`; empty for the root module. */
  readonly prefix: string
  /** Node of the place of the module: its call, or the root of the document. */
  readonly node: DocumentNode
  readonly reading: Reading
  readonly session: Session
  /** Resources of all modules by their addresses, as far as they have been referred to. */
  readonly resources: Map<string, Value>
  /** Returns the value that is passed for a variable; undefined when none is. */
  readonly argument: (name: string, variable: Block) => Value | undefined
  /** Told of a variable that has neither a value nor a default when it is used. */
  readonly onMissing: (name: string) => void
}

/** A module of Terraform source with the values of its variables. */
export class ModuleInstance {
  readonly prefix: string
  readonly blocks: ModuleBlocks
  readonly #init: ModuleInit
  /** Values computed so far; null while one is computed, to notice when it refers to itself. */
  readonly #values = new Map<string, Value | undefined | null>()
  readonly #instances = new Map<Block, readonly Instance[]>()
  readonly #resources = new Map<Instance, Value>()
  readonly #modules = new Map<Instance, ModuleInstance | undefined>()
  readonly #names: ReadonlyMap<string, Value>

  constructor(init: ModuleInit) {
    const { source, prefix, node, reading } = init
    this.prefix = prefix
    this.blocks = collectBlocks(source, node, reading)
    this.#init = init
    const lazy = (
      member: (name: string) => Value | undefined,
      describeMissing?: (name: string) => MissingMember | undefined,
    ): Value => node.derive({ reading, value: new LazyObject(member, undefined, describeMissing) })
    const where = prefix === '' ? 'the root module' : prefix.slice(0, -1)
    const { calls, locals, variables } = this.blocks
    const paths = new Map([
      ['module', node.derive({ reading, value: source.path, pieces: [] })],
      ['root', node.derive({ reading, value: '.', pieces: [] })],
    ])
    const resources = [...this.blocks.resources].map(([type, blocks]) => {
      return [type, lazy((name) => this.#block(blocks.get(name), `${type}.${name}`))] as const
    })
    const data = [...this.blocks.data].map(([type, blocks]) => {
      return [type, lazy((name) => this.#block(blocks.get(name), `data.${type}.${name}`))] as const
    })
    const dataSources = new Map(data)
    this.#names = new Map([
      ...resources,
      ['data', lazy((type) => dataSources.get(type))],
      [
        'var',
        lazy(
          (name) => this.#once(`var.${name}`, () => this.#variable(name)),
          (name) => describeVariable(name, variables),
        ),
      ],
      [
        'local',
        lazy(
          (name) => this.#once(`local.${name}`, () => this.#local(name)),
          (name) => describeLocal(name, locals),
        ),
      ],
      ['path', lazy((name) => paths.get(name))],
      [
        'module',
        lazy(
          (name) => this.#once(`module.${name}`, () => this.#call(name)),
          (name) => describeModule(name, calls, where),
        ),
      ],
    ])
  }

  /** Evaluates an argument of a block of this module; `names` are those of its instance, such as `each`. */
  evaluate(node: DocumentNode, names: InstanceScope = new Map()): Value {
    return evaluateNode(node, this.#scope(names))
  }

  /** Returns the instances of a block that its `count` or `for_each` makes; reads them once. */
  instances(block: Block): readonly Instance[] {
    const known = this.#instances.get(block)
    if (known) return known
    // Set first, so that a collection that refers to its own block finds no instances.
    this.#instances.set(block, [])
    const found = readInstances(block, (node) => this.evaluate(node))
    this.#instances.set(block, found)
    return found
  }

  /** Returns an instance of a resource or data source as the object of its attributes. */
  resource(instance: Instance, address: string): Value {
    const known = this.#resources.get(instance)
    if (known) return known
    const { names } = instance
    const full = `${this.prefix}${address}${instance.index}`
    const { resources } = this.#init
    const resource = createResource(instance, full, {
      find: (name) => resources.get(name),
      evaluate: (node) => this.evaluate(node, names),
      render: (text, variables) =>
        renderTemplate(text, variables, { ...this.#scope(names), home: text }, evaluate),
    })
    this.#resources.set(instance, resource)
    resources.set(full, resource)
    return resource
  }

  /** Returns the module that an instance of a call makes; undefined when its source is not at hand. */
  module(name: string, instance: Instance): ModuleInstance | undefined {
    if (!this.#modules.has(instance)) this.#modules.set(instance, this.#open(name, instance))
    return this.#modules.get(instance)
  }

  /** Variables whose values have been used. */
  get usedVariables(): Block[] {
    return [...this.blocks.variables].flatMap(([name, block]) =>
      this.#values.get(`var.${name}`) ? [block] : [],
    )
  }

  /** Modules that have been opened by calls of this one. */
  get openModules(): ModuleInstance[] {
    return [...this.#modules.values()].filter((module) => module !== undefined)
  }

  #open(name: string, { block, index, names }: Instance): ModuleInstance | undefined {
    const local = this.#init.source.calls.get(name)
    const source = local ?? findKnownModule(block.argument('source')?.value)
    if (!source) return undefined
    return new ModuleInstance({
      ...this.#init,
      source,
      prefix: `${this.prefix}module.${name}${index}.`,
      node: block.node,
      argument: (variable) => {
        const node = block.argument(variable)
        if (node) return this.evaluate(node, names)
        // An argument of null is one, but no child of a node.
        return block.names.includes(variable) ? block.node.derive({ value: null }) : undefined
      },
      onMissing: (variable) => {
        const sentence = `The argument "${variable}" is required, but no definition was found.`
        block.node.refuse('missing-variable', sentence)
      },
    })
  }

  #scope(names: InstanceScope): Omit<Scope, 'home'> {
    const { session } = this.#init
    return { session, find: (name) => names.get(name) ?? this.#names.get(name) }
  }

  /** Computes a value the first time it is asked for; reports a value that refers to itself. */
  #once(key: string, compute: () => Value | undefined): Value | undefined {
    const known = this.#values.get(key)
    if (known === null) {
      const sentence = `The value of ${this.prefix}${key} refers to itself.`
      this.#init.node.refuse('circular-reference', sentence)
      return undefined
    }
    if (this.#values.has(key)) return known
    this.#values.set(key, null)
    const value = compute()
    this.#values.set(key, value)
    return value
  }

  #variable(name: string): Value | undefined {
    const block = this.blocks.variables.get(name)
    if (!block) return undefined
    const address = `${this.prefix}var.${name}`
    const given = this.#init.argument(name, block)
    if (given && (given.value !== null || block.argument('nullable')?.value !== false)) {
      return this.#convert(given, block, `The given value is not suitable for ${address}:`)
    }
    const fallback = block.argument('default')
    if (fallback) {
      const sentence = `This default value of ${address} is not compatible with the variable's type constraint:`
      return this.#convert(this.evaluate(fallback), block, sentence)
    }
    // A default of null is a value, but no child of a node.
    if (block.names.includes('default')) return block.node.derive({ value: null })
    this.#init.onMissing(name)
    return makeUnknown(placeAt(block.node, 0), `var.${name}`)
  }

  /** Converts a value to the type of a variable; one that does not have it is an error, which begins with `sentence`. */
  #convert(value: Value, variable: Block, sentence: string): Value {
    const declared = variable.argument('type')
    const type = declared && parseType(String(declared.value))
    if (!type) return value
    const scope = { ...this.#scope(new Map()), home: declared }
    try {
      const { session } = this.#init
      return convertValue(value, type, { session, evaluate: (inner) => evaluate(inner, scope) })
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error
      error.value.refuse('invalid-variable', `${sentence} ${error.message}.`)
      return value
    }
  }

  #local(name: string): Value | undefined {
    const node = this.blocks.locals.get(name)
    return node && this.evaluate(node)
  }

  #block(block: Block | undefined, address: string): Value | undefined {
    return block && this.#gather(block, (instance) => this.resource(instance, address))
  }

  #call(name: string): Value | undefined {
    const block = this.blocks.calls.get(name)
    return block && this.#gather(block, (instance) => this.#outputs(name, instance))
  }

  #outputs(name: string, instance: Instance): Value {
    const child = this.module(name, instance)
    const member = (output: string): Value | undefined =>
      child === undefined ? undefined : child.#output(output)
    // What a module of a registry returns is known only of one that Terraform has fetched.
    const outputs = this.#init.source.calls.has(name) ? child?.blocks.outputs : undefined
    const describe = (output: string): MissingMember | undefined =>
      outputs && describeOutput(output, outputs)
    return instance.block.node.derive({ value: new LazyObject(member, undefined, describe) })
  }

  #output(name: string): Value | undefined {
    const block = this.blocks.outputs.get(name)
    const node = block?.argument('value')
    if (node) return this.#once(`output.${name}`, () => this.evaluate(node))
    // A value of null is a value, but no child of a node.
    return block?.names.includes('value') ? block.node.derive({ value: null }) : undefined
  }

  /** Puts a block's instances together: one value, a list for `count`, an object for `for_each`. */
  #gather(block: Block, toValue: (instance: Instance) => Value): Value | undefined {
    const instances = this.instances(block)
    const { node } = block
    if (block.argument('for_each')) {
      const members = instances.map((one) => [String(one.key), toValue(one)] as const)
      return node.derive({ value: toRecord(members) })
    }
    const [first] = instances
    const isSingle = first?.key === undefined && first !== undefined
    return isSingle ? toValue(first) : node.derive({ value: instances.map(toValue) })
  }
}
