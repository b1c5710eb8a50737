import { JavaList } from '../../src/java/list.ts'
import { JavaMap } from '../../src/java/map.ts'
import { JavaObject } from '../../src/java/value.ts'
import { orders, plainScope } from './vtl-template.js'

/** @typedef {import('../../src/java/value.ts').Value} Value */

const list = toValue(orders)

/** Stands in for `$input` and `$util`, with only the methods that the templates call. */
class Host extends JavaObject {
  /** @override @param {string} method @param {readonly Value[]} args @returns {Value | undefined} */
  callMethod(method, [argument]) {
    if (method === 'path') return list
    return typeof argument === 'string' ? plainScope.util.escapeJavaScript(argument) : undefined
  }

  /** @override */
  toText() {
    return ''
  }
}

const host = new Host()

/** The variables that the templates read, for our engine. @type {ReadonlyMap<string, Value>} */
export const scope = new Map([
  ['input', host],
  ['util', host],
  ['context', toValue(plainScope.context)],
])

/** @param {unknown} data @returns {Value} */
function toValue(data) {
  if (Array.isArray(data)) return new JavaList(data.map(toValue))
  if (typeof data !== 'object' || data === null) return /** @type {Value} */ (data)
  return new JavaMap(Object.entries(data).map(([key, value]) => [key, toValue(value)]))
}
