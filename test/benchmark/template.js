import { Compile, parse } from 'velocityjs'
import { apacheVelocity } from '../../dist/mapping/apache-velocity.js'
import { Context } from '../../dist/mapping/context.js'
import { Input } from '../../dist/mapping/input.js'
import { PlainMap } from '../../dist/mapping/plain-value.js'
import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { order, orderTemplate } from './templates.js'

const stageVariables = { region: 'eu' }
const contextVariables = { stage: 'prod', requestId: '6f7c-11' }
const template = orderTemplate(1)

/** Parsing and rendering one template, to velocityjs, and rendering to a JavaScript template literal. */
export async function benchTemplate() {
  const ready = apacheVelocity.compile(template)
  const tree = parse(template)
  const time = await measure({
    parse: () => apacheVelocity.compile(template),
    velocityjsParse: () => parse(template),
    render: () => ready.render(variables()),
    velocityjsRender: () => new Compile(tree).render(plainVariables(), undefined, true),
    literal: () => literal(plainVariables()),
  })
  return [
    row('parse a template', time.parse, 'velocityjs', time.velocityjsParse, 'µs', budgets.parse),
    row(
      'render a template',
      time.render,
      'velocityjs',
      time.velocityjsRender,
      'µs',
      budgets.render,
    ),
    row('render a template', time.render, 'a JavaScript template literal', time.literal, 'µs'),
  ]
}

function variables() {
  const none = new Map()
  return {
    input: new Input(order, { path: new Map([['id', '7']]), querystring: none, header: none }),
    context: new Context(() => new PlainMap(contextVariables)),
    stageVariables,
  }
}

function plainVariables() {
  const body = JSON.parse(order)
  return {
    input: { path: () => body, params: () => '7' },
    util: { escapeJavaScript: (/** @type {string} */ text) => text.replaceAll("'", "\\'") },
    context: { ...contextVariables },
    stageVariables: { ...stageVariables },
  }
}

/** @param {ReturnType<typeof plainVariables>} variables */
function literal({ input, util, context, stageVariables: stage }) {
  const { customer, lines } = input.path()
  const tier = customer.orders > 10 ? 'gold' : customer.orders > 2 ? 'silver' : 'new'
  /** @param {{ sku: string, quantity: number, note: string }} line @param {number} index */
  const print = (line, index) => `    {
      "position": ${index + 1},
      "sku": "${line.sku}",
      "quantity": ${line.quantity},
      "note": "${line.note || 'none'}"
    }`
  return `{
  "kind": "order1",
  "id": "${input.params()}",
  "customer": {
    "name": "${util.escapeJavaScript(customer.name)}",
    "city": "${customer.city}",
    "tier": "${tier}"
  },
  "lines": [
${lines.map(print).join(',\n')}
  ],
  "stage": "${context.stage}",
  "region": "${stage.region}",
  "requestId": "${context.requestId}"
}
`
}
