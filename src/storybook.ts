export { addonApiGateway } from './storybook/addon-api-gateway.ts'
export { apiGatewayLoader, type LoaderOptions } from './storybook/api-gateway-loader.ts'
export {
  type ApiChoices,
  type ApiGatewayParameter,
  choices,
  type StoryChoices,
} from './storybook/choices.ts'
export type { StoryApiGateway } from './storybook/story-context.ts'
export type { StoryWorker } from './storybook/story-worker.ts'
