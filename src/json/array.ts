import { JavaList } from '../java/list.ts'
import type { StepCounter } from '../java/step-counter.ts'
import type { Value } from '../java/value.ts'
import { printJson } from './print-json.ts'

/**
 * An array read from JSON or found by a JSONPath. It prints as JSON, as json-smart's JSONArray does, whereas a list
 * written in a template prints as `[1, a]`.
 *
 * @example
 * new JsonArray([1, 'a/b']).toText() // '[1,"a\/b"]'
 */
export class JsonArray extends JavaList {
  constructor(items: Value[] = []) {
    super(items, 'net.minidev.json.JSONArray')
  }

  override copy(): JsonArray {
    return new JsonArray([...this.items])
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    const isPrinted = method === 'toJSONString' && args.length === 0
    return isPrinted ? this.toText() : super.callMethod(method, args, counter)
  }

  override toText(): string {
    return printJson(this, 'web')
  }
}
