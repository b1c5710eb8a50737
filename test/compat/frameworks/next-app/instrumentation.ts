export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.MOCKS) await import('./mocks/server')
}
