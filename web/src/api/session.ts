import { queryOptions } from '@tanstack/react-query'
import { api, body, setCsrfToken } from './client'
import { queryClient } from './queryClient'

/** Who is signed in. Also brings the CSRF token back after the page was loaded anew. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async () => {
    const me = await body(api.GET('/v1/me'))
    setCsrfToken(me.csrfToken)
    return me
  },
})

export async function signIn(login: string, password: string): Promise<void> {
  const signedIn = await body(api.POST('/v1/sessions', { body: { login, password } }))
  // What another person saw here before is not for this one.
  queryClient.clear()
  setCsrfToken(signedIn.csrfToken)
}

export async function signOut(): Promise<void> {
  await api.DELETE('/v1/sessions/current')
  setCsrfToken(undefined)
  queryClient.clear()
}
