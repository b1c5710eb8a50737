import type { DocumentNode, Reading } from '../document/node.ts'
import { toRecord } from '../document/to-record.ts'
import { renderTemplate } from '../hcl/call-function.ts'
import { convertType, parseType } from '../hcl/convert-type.ts'
import { evaluate, evaluateNode } from '../hcl/evaluate.ts'
import type { Scope, Session } from '../hcl/scope.ts'
import { LazyObject, makeUnknown, placeAt, type Value } from '../hcl/value.ts'
import { type Block, collectBlocks, type ModuleBlocks } from './blocks.ts'
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
  /** Returns the value that is passed for a variable; undefined when none is. */
  readonly argument: (name: string, variable: Block) => Value | undefined
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
    const lazy = (member: (name: string) => Value | undefined): Value =>
      node.derive({ reading, value: new LazyObject(member) })
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
      ['var', lazy((name) => this.#once(`var.${name}`, () => this.#variable(name)))],
      ['local', lazy((name) => this.#once(`local.${name}`, () => this.#local(name)))],
      ['path', lazy((name) => paths.get(name))],
      ['module', lazy((name) => this.#once(`module.${name}`, () => this.#call(name)))],
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
    const resource = createResource(instance, `${this.prefix}${address}${instance.index}`, {
      evaluate: (node) => this.evaluate(node, names),
      render: (text, variables) =>
        renderTemplate(text, variables, { ...this.#scope(names), home: text }, evaluate),
    })
    this.#resources.set(instance, resource)
    return resource
  }

  /** Returns the module that an instance of a call makes; undefined when its source is not at hand. */
  module(name: string, instance: Instance): ModuleInstance | undefined {
    if (!this.#modules.has(instance)) this.#modules.set(instance, this.#open(name, instance))
    return this.#modules.get(instance)
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
        return node && this.evaluate(node, names)
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
    const type = block.argument('type')
    const parsed = type && parseType(String(type.value))
    const convert = (value: Value): Value => {
      const scope = { ...this.#scope(new Map()), home: type ?? block.node }
      return parsed ? convertType(value, parsed, scope, evaluate) : value
    }
    const given = this.#init.argument(name, block)
    if (given && (given.value !== null || block.argument('nullable')?.value !== false)) {
      return convert(given)
    }
    const fallback = block.argument('default')
    if (fallback) return convert(this.evaluate(fallback))
    // A default of null is a value, but no child of a node.
    return block.names.includes('default')
      ? block.node.derive({ value: null })
      : makeUnknown(placeAt(block.node, 0), `var.${name}`)
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
    return instance.block.node.derive({ value: new LazyObject(member) })
  }

  #output(name: string): Value | undefined {
    const node = this.blocks.outputs.get(name)?.argument('value')
    return node && this.#once(`output.${name}`, () => this.evaluate(node))
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
