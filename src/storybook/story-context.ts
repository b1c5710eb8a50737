import type { AnswerEvent } from '../index.ts'
import type { ApiGatewayParameter } from './choices.ts'

/** What a story's `play` function, decorators and hooks read from `context.apiGateway`. */
export interface StoryApiGateway {
  /**
   * Returns what the APIs answered since the story was mounted, oldest first: all requests, or those of one operation.
   *
   * @example
   * const [sent] = context.apiGateway.requests('POST /adoptions')
   * await expect(sent?.request.json()).resolves.toMatchObject({ name: 'Anna' })
   * @throws {TypeError} for an operation that no API of the stories has.
   */
  requests(operation?: string): readonly AnswerEvent[]
}

declare module 'storybook/internal/csf' {
  interface StoryContext {
    apiGateway: StoryApiGateway
  }
  interface Parameters {
    apiGateway?: ApiGatewayParameter
  }
}
