/** An answer to compare. */
export interface ComparedAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** A difference between two answers: what differs, and how each side has it. */
export interface Difference {
  /** `status`, `body`, or the name of a header in lower case. */
  readonly part: string
  readonly deployed: string
  readonly mock: string
}

/** Headers that API Gateway, CloudFront and connections add, which say nothing about the definition. */
const added =
  /^(age|alt-svc|connection|content-length|date|keep-alive|server|transfer-encoding|vary|via|x-amz-.*|x-amzn-(?!errortype|remapped).*|x-cache)$/

/** Finds what differs between the answer of a deployed stage and that of the mock. */
export function findDifferences(deployed: ComparedAnswer, mock: ComparedAnswer): Difference[] {
  const names = [...new Set([...deployed.headers.keys(), ...mock.headers.keys()])]
  const parts = [
    { part: 'status', deployed: String(deployed.status), mock: String(mock.status) },
    ...names
      .filter((name) => !added.test(name))
      .sort()
      .map((name) => ({
        part: name,
        deployed: deployed.headers.get(name) ?? 'absent',
        mock: mock.headers.get(name) ?? 'absent',
      })),
    { part: 'body', deployed: deployed.body, mock: mock.body },
  ]
  return parts.filter((part) => part.deployed !== part.mock)
}
