/**
 * Returns whether browsers apply CORS to a request: its page is of another origin, and its mode is `cors`. Without a
 * known origin they cannot be asked, so CORS does not apply (Fetch standard, "main fetch").
 *
 * @example
 * isCrossOrigin({ url: 'https://api.example.com/pets', mode: 'cors' }, 'http://localhost:5173')  // true
 * isCrossOrigin({ url: 'http://localhost:5173/api/pets', mode: 'cors' }, 'http://localhost:5173') // false
 */
export function isCrossOrigin(
  { url, mode }: Pick<Request, 'url' | 'mode'>,
  pageOrigin: string | undefined,
): pageOrigin is string {
  return pageOrigin !== undefined && mode === 'cors' && !url.startsWith(`${pageOrigin}/`)
}
