/** Name of the addon's parameter, of its global and of its member of the story context. */
export const apiGatewayName = 'apiGateway'

/** Event of Storybook's channel that carries a `PanelState` from the preview to the panel. */
export const stateEvent = 'msw-apigateway/state'

/** Identifier of the addon, and of its panel. */
export const addonId = 'msw-apigateway'

/** Event of Storybook's channel by which a panel that opens asks for the state. */
export const askEvent = 'msw-apigateway/ask'
