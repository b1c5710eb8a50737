/**
 * Writes a mapping template of what teams write most: JSON with references, conditions, loops and escapes.
 *
 * @param {number} lines a multiple of ten
 */
export function vtlTemplate(lines) {
  const blocks = Array.from({ length: lines / 10 }, (_, index) => block(index))
  return blocks.join('')
}

/** @param {number} index */
function block(index) {
  return `#set($order${index} = $input.path('$.orders').get(${index % 3}))
  "id${index}": "$order${index}.id", ## as the client knows it
  "status": #if($order${index}.paid == true && $order${index}.total > 20)"ready"#else"open"#end,
  "customer": {"name": "$util.escapeJavaScript($order${index}.name)", "tag": "#$order${index}.id"},
#foreach($line in $order${index}.lines)
  {"sku": "$line.sku", "count": $line.count}#if($foreach.hasNext),#end

#end
  "total": $order${index}.total, "price": "$5.00 each", "path": "\${order${index}.id}-x",
  "stage": "$context.stage"
`
}

/** The orders that the templates read. */
export const orders = [1, 2, 3].map(toOrder)

/** @param {number} id */
function toOrder(id) {
  return {
    id: `A-${id}`,
    paid: id > 1,
    name: "Anna O'Neill",
    total: id * 12,
    lines: [
      { sku: 'T-1', count: 1 },
      { sku: 'T-2', count: 20 + id },
    ],
  }
}

/** Renders the text of the template in JavaScript. @param {number} lines @param {typeof plainScope} scope */
export function renderLiteral(lines, { input, util, context }) {
  let text = ''
  for (let index = 0; index < lines / 10; index++) {
    const order = input.path('$.orders').get(index % 3)
    text +=
      `  "id${index}": "${order.id}", ` +
      `  "status": ${order.paid === true && order.total > 20 ? '"ready"' : '"open"'},
  "customer": {"name": "${util.escapeJavaScript(order.name)}", "tag": "#${order.id}"},
${order.lines
  .map(
    (
      line,
      at,
    ) => `  {"sku": "${line.sku}", "count": ${line.count}}${at < order.lines.length - 1 ? ',' : ''}
`,
  )
  .join('')}  "total": ${order.total}, "price": "$5.00 each", "path": "${order.id}-x",
  "stage": "${context.stage}"
`
  }
  return text
}

/** The variables that the templates read, for velocityjs and JavaScript. */
export const plainScope = {
  input: {
    path: (/** @type {string} */ _) => ({
      get: (/** @type {number} */ index) => orders[index] ?? toOrder(index),
    }),
  },
  util: { escapeJavaScript: (/** @type {string} */ text) => text.replaceAll("'", "\\'") },
  context: { stage: 'prod' },
}
