import { useEffect, useRef } from 'react'
import { type Route, useRoute } from '../hooks/use-route.ts'
import { useSession } from '../hooks/use-session.ts'
import { AdoptionPage } from './adoption-page.tsx'
import { Notice } from './notice.tsx'
import { OpeningTimes } from './opening-times.tsx'
import { PetPage } from './pet-page.tsx'
import { PetsPage } from './pets-page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SiteHeader } from './site-header.tsx'

/** Renders the whole app: the header, the page that the address names, and the footer. */
export function App() {
  const route = useRoute()
  const [session, setSession] = useSession()
  const main = useFocusOnTurn(route)

  return (
    <>
      <SiteHeader session={session} onSignOut={() => setSession(undefined)} />
      <main ref={main} tabIndex={-1}>
        {route.page === 'pets' && <PetsPage species={route.species} />}
        {route.page === 'pet' && <PetPage key={route.petId} petId={route.petId} />}
        {route.page === 'adopt' && (
          <AdoptionPage petId={route.petId} session={session} onSignIn={setSession} />
        )}
        {route.page === 'sign-in' && (
          <SignInForm
            onSignIn={(next) => {
              setSession(next)
              window.location.hash = '#/'
            }}
          />
        )}
        {route.page === 'nowhere' && (
          <Notice title="There is no such page" species="tortoise" coat="olive">
            <p>Mabel looked, and she is thorough.</p>
            <a className="button" href="#/">
              All animals
            </a>
          </Notice>
        )}
      </main>
      <footer className="site-footer">
        <OpeningTimes />
        <p>
          Homeward is a demo: its API exists only as an OpenAPI document with MOCK integrations.
        </p>
      </footer>
    </>
  )
}

/** Moves the focus to the main element when the page changes, so that keyboard and screen reader go on from there. */
function useFocusOnTurn(route: Route) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(route)
  useEffect(() => {
    if (shown.current === route) return
    const turned = shown.current.page !== route.page
    shown.current = route
    if (!turned) return
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [route])
  return main
}
