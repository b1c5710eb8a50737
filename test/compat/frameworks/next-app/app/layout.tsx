import type { ReactNode } from 'react'
import { Mocks } from './mocks'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Mocks>{children}</Mocks>
      </body>
    </html>
  )
}
