import type { Block, Command, DefineDirective, IfStatement, Statement } from './ast.ts'
import { BlockReference } from './block-reference.ts'
import type { CompileContext, Run } from './compile-context.ts'
import { compileCondition } from './compile-expression.ts'
import { compileForeach } from './compile-foreach.ts'
import { compileOutput, compileSet } from './compile-reference.ts'
import { ForeachScope } from './foreach-scope.ts'
import { StopCommand } from './stop-command.ts'

/** Compiles a block to a closure that writes its statements in order. */
export function compileBlock(block: Block, context: CompileContext): Run {
  const parts = block.map((node) => (typeof node === 'string' ? node : compileNode(node, context)))
  return (frame) => {
    frame.counter.count(parts.length)
    for (const part of parts) {
      if (typeof part === 'string') frame.out += part
      else part(frame)
    }
  }
}

function compileNode(node: Exclude<Statement, string>, context: CompileContext): Run {
  switch (node.type) {
    case 'Reference':
      return context.once(node, () => compileOutput(node, context))
    case 'SetDirective':
      return compileSet(node, context)
    case 'IfStatement':
      return compileIf(node, context)
    case 'Foreach':
      return compileForeach(node, context)
    case 'Define':
      return compileDefine(node, context)
    case 'Stop':
    case 'Break':
      return compileCommand(node, context)
  }
}

function compileIf(node: IfStatement, context: CompileContext): Run {
  const branches = node.branches.map(({ condition, block, offset }) => ({
    test: compileCondition(condition, context),
    run: context.branch(block, offset),
  }))
  const otherwise = context.branch(node.otherwise, node.otherwiseOffset)
  return (frame) => {
    for (const { test, run } of branches) if (test(frame)) return run(frame)
    otherwise(frame)
  }
}

function compileDefine({ name, block }: DefineDirective, context: CompileContext): Run {
  const slot = context.slot(name)
  const run = context.block(block)
  return (frame) => {
    if (frame.slots[slot] !== null) frame.slots[slot] = new BlockReference(frame, run)
  }
}

function compileCommand({ type, argument, offset }: Command, context: CompileContext): Run {
  const evaluate = argument && context.expression(argument)
  return (frame) => {
    const value = evaluate?.(frame)
    if (type === 'Stop') throw new StopCommand('template')
    if (!evaluate) throw new StopCommand('nearest')
    if (value instanceof ForeachScope) throw new StopCommand(value.directive)
    frame.at = offset
    throw new Error('#break takes the scope of a directive, such as `$foreach`')
  }
}
