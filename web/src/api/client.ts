import createClient, { type Middleware } from 'openapi-fetch'
import { Problem } from './problem'
import type { components, paths } from './schema'

/** `Schema<'Issue'>`: a shape of the contract by its name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

let csrfToken: string | undefined

/** Sent with each change; known after signing in, and from `/v1/me`. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token
}

const READS = new Set(['GET', 'HEAD'])

const session: Middleware = {
  onRequest({ request }) {
    if (csrfToken && !READS.has(request.method)) request.headers.set('X-CSRF-Token', csrfToken)
    request.headers.set('Accept-Language', document.documentElement.lang)
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.of(response)
    return response
  },
  onError({ error }) {
    return Problem.unreachable(error)
  },
}

/** The typed client: `api.GET('/v1/projects', …)`. Answers that are not ok are thrown as {@link Problem}. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: (request) => window.fetch(request) })
api.use(session)

/** The body of an answer, for query functions: `queryFn: () => body(api.GET('/v1/me'))`. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer
  return data as T
}
