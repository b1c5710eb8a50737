import type { Plain } from '../../model/define-rest-api.ts'
import type { OperationStatuses } from '../../model/known-names.ts'
import type { HttpMethod } from '../../model/words.ts'
import type { OpenApiOptions } from './read-open-api.ts'

/**
 * Operations that the compiler sees in an OpenAPI document, such as an imported JSON file, with the statuses that each
 * declares: `{ 'GET /pets': 200 | 404 }`. Any text for a document whose paths are not literal keys, and for base path
 * modes that change the paths.
 */
export type OperationsOfDocument<Document, Options extends OpenApiOptions> =
  ChangesPaths<Options> extends true
    ? OperationStatuses
    : IsAny<Document> extends true
      ? OperationStatuses
      : Document extends { readonly paths: infer Paths }
        ? string extends keyof Paths
          ? OperationStatuses
          : Plain<OperationsOfPaths<Paths>>
        : OperationStatuses

/** Names of the authorizers that the compiler sees in an OpenAPI document; `string` when it sees none. */
export type AuthorizerNameOfDocument<Document> =
  IsAny<Document> extends true
    ? string
    : Document extends { readonly components: { readonly securitySchemes: infer Schemes } }
      ? AuthorizerNameIn<Schemes>
      : Document extends { readonly securityDefinitions: infer Schemes }
        ? AuthorizerNameIn<Schemes>
        : string

type IsAny<Type> = 0 extends 1 & Type ? true : false

type ChangesPaths<Options extends OpenApiOptions> = Options extends {
  readonly basePath: infer Mode
}
  ? [Mode] extends ['ignore' | undefined]
    ? false
    : true
  : false

/** Names of HTTP methods in OpenAPI -> API Gateway's. */
interface MethodNames {
  readonly get: 'GET'
  readonly put: 'PUT'
  readonly post: 'POST'
  readonly delete: 'DELETE'
  readonly patch: 'PATCH'
  readonly options: 'OPTIONS'
  readonly head: 'HEAD'
  readonly 'x-amazon-apigateway-any-method': 'ANY'
}

type OperationsOfPaths<Paths> = {
  readonly [Key in KeysIn<Paths> as ResourceKey<Key>]: StatusesIn<Paths, Key>
}

/** Methods and paths as the document writes them: `'get /pets/'`; every method of a path whose item is elsewhere. */
type KeysIn<Paths> = {
  [Path in keyof Paths & string]: Path extends `x-${string}`
    ? never
    : Paths[Path] extends { readonly $ref: string }
      ? `${keyof MethodNames} ${Path}`
      : `${keyof Paths[Path] & keyof MethodNames} ${Path}`
}[keyof Paths & string]

/** Key of the operation as `override` takes it: `'GET /pets'` for `'get /pets/'`. */
type ResourceKey<Key extends string> =
  Key extends `${infer Name extends keyof MethodNames} ${infer Path}`
    ? `${MethodNames[Name] & HttpMethod} ${ToResourcePath<Path>}`
    : never

type ToResourcePath<Path extends string> = Path extends '/'
  ? Path
  : Path extends `${infer Start}/`
    ? ToResourcePath<Start>
    : Path extends `/${string}`
      ? Path
      : `/${Path}`

type StatusesIn<Paths, Key extends string> = Key extends `${infer Name} ${infer Path}`
  ? Path extends keyof Paths
    ? Name extends keyof Paths[Path]
      ? Paths[Path][Name] extends { readonly responses: infer Responses }
        ? OrNumber<StatusOf<keyof Responses>>
        : number
      : number
    : number
  : never

/** Status that a key of `responses` names; a JSON key such as `'200'`, or the number of a literal in TypeScript. */
type StatusOf<Key> = Key extends `${infer Status extends number}`
  ? Status
  : Key extends number
    ? Key
    : never

type OrNumber<Status> = [Status] extends [never] ? number : Status

type AuthorizerNameIn<Schemes> = OrString<
  {
    [Name in keyof Schemes & string]: Schemes[Name] extends { readonly $ref: string }
      ? Name
      : 'x-amazon-apigateway-authorizer' extends keyof Schemes[Name]
        ? Name
        : never
  }[keyof Schemes & string]
>

type OrString<Name> = [Name] extends [never] ? string : Name
