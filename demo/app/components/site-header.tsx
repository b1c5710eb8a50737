import type { Session } from '../client/session.ts'

interface SiteHeaderProps {
  readonly session: Session | undefined
  readonly onSignOut: () => void
}

export function SiteHeader({ session, onSignOut }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <a className="logo" href="#/">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 3 3 14v15h26V14z" fill="#f5b93b" />
          <g fill="#12372f">
            <ellipse cx="10.5" cy="17" rx="2" ry="2.6" />
            <ellipse cx="14.3" cy="14.5" rx="2" ry="2.6" />
            <ellipse cx="18.3" cy="14.5" rx="2" ry="2.6" />
            <ellipse cx="21.6" cy="17" rx="2" ry="2.6" />
            <path d="M16 18.5c3 0 5 3 5 5 0 1.6-1.3 2.3-2.6 2.3-1 0-1.6-.4-2.4-.4s-1.4.4-2.4.4c-1.3 0-2.6-.7-2.6-2.3 0-2 2-5 5-5z" />
          </g>
        </svg>
        Homeward
      </a>
      <nav aria-label="Account">
        {session ? (
          <>
            <span className="account">{session.email}</span>
            <button type="button" className="link-button" onClick={onSignOut}>
              Sign out
            </button>
          </>
        ) : (
          <a href="#/sign-in">Sign in</a>
        )}
      </nav>
    </header>
  )
}
