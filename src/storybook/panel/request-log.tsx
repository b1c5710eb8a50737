import type { ReactElement } from 'react'
import { Badge } from 'storybook/internal/components'
import { styled } from 'storybook/theming'
import type { PanelRequest } from '../panel-state.ts'

/** Renders the last requests, each with its CORS verdict and the execution log in API Gateway's sentences. */
export function RequestLog({
  requests,
}: {
  readonly requests: readonly PanelRequest[]
}): ReactElement {
  if (requests.length === 0) return <Text>None yet.</Text>
  return (
    <List>
      {requests.map((request) => (
        <Item key={request.number}>
          <details>
            <summary>
              <Badge status={toStatus(request)}>{describeOutcome(request)}</Badge>{' '}
              <code>
                {request.method} {request.target}
              </code>{' '}
              <span>{request.time} ms</span>{' '}
              {request.cors?.blocked && <Badge status="negative">CORS: blocked</Badge>}
            </summary>
            {request.cors && (
              <Text>CORS: {request.cors.message ?? 'browsers let the page read this answer.'}</Text>
            )}
            {request.log.length > 0 ? (
              <Log>{request.log.map(toMessage).join('\n')}</Log>
            ) : (
              <Text>The gateway was not asked.</Text>
            )}
          </details>
        </Item>
      ))}
    </List>
  )
}

function describeOutcome({ status, outcome }: PanelRequest): string {
  if (status !== undefined) return String(status)
  return outcome === 'passthrough' ? 'passed on' : 'failed'
}

function toStatus({ status = 500 }: PanelRequest): 'positive' | 'warning' | 'negative' {
  if (status < 400) return 'positive'
  return status < 500 ? 'warning' : 'negative'
}

/** Returns a line of the log without its date, which is the same in all of them. */
function toMessage(line: string): string {
  return line.replace(/^\w{3} \w{3} \d\d [\d:]+ \w+ \d{4} : /, '')
}

const List = styled.ol({ listStyle: 'none', margin: 0, padding: 0 })

const Item = styled.li(({ theme }) => ({
  padding: '8px 0',
  borderTop: `1px solid ${theme.appBorderColor}`,
  color: theme.color.defaultText,
  fontSize: theme.typography.size.s2 - 1,
  overflowWrap: 'anywhere',
  summary: { cursor: 'pointer' },
  code: { fontFamily: theme.typography.fonts.mono },
}))

const Text = styled.p(({ theme }) => ({
  margin: '8px 0 0',
  fontSize: theme.typography.size.s2 - 1,
  color: theme.color.defaultText,
}))

const Log = styled.pre(({ theme }) => ({
  margin: '8px 0 0',
  padding: 0,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontFamily: theme.typography.fonts.mono,
  fontSize: theme.typography.size.s1,
  lineHeight: 1.6,
}))
