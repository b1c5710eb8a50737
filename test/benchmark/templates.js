/** A response template as teams write them; every one differs a little. @param {number} index */
export function orderTemplate(index) {
  return `#set($order = $input.path('$'))
#set($customer = $order.customer)
{
  "kind": "order${index}",
  "id": "$input.params('id')",
  "customer": {
    "name": "$util.escapeJavaScript($customer.name)",
    "city": "$customer.city",
    "tier": #if($customer.orders > 10)"gold"#elseif($customer.orders > 2)"silver"#else"new"#end

  },
  "lines": [
#foreach($line in $order.lines)
    {
      "position": $foreach.count,
      "sku": "$line.sku",
      "quantity": $line.quantity,
      "note": "#if($line.note && $line.note != '')$line.note#{else}none#end"
    }#if($foreach.hasNext),#end

#end
  ],
  "stage": "$context.stage",
  "region": "$stageVariables.region",
  "requestId": "$context.requestId"
}
`
}

/** A request template with a branch. @param {number} index */
export function statusTemplate(index) {
  return `{
  #if($input.params('id') == "${index}")
    "statusCode": 404
  #else
    "statusCode": 200
  #end
}`
}

/** What the templates read. */
export const order = JSON.stringify({
  customer: { name: "Anna O'Neill", city: 'Bern', orders: 4 },
  lines: Array.from({ length: 5 }, (_, index) => ({
    sku: `T-${index}`,
    quantity: index + 1,
    note: index % 2 ? 'gift' : '',
  })),
})
