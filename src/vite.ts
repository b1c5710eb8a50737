export { type ApiGatewayOptions, apiGateway } from './vite/api-gateway.ts'
