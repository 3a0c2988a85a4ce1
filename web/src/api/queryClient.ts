import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './problem'

type Listener = (problem: Problem) => void
const listeners = new Set<Listener>()

/** Told of each change that failed and whose caller did not say `meta: { quiet: true }`; the shell shows a toast. */
export function onFailedChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let signedOut: () => void = () => {}

/** Called when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

function asProblem(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem({ code: 'web.failed', detail: String(failure) }, 0)
}

/** Asking again helps when a server or a proxy stumbled, not when it said no. */
function retry(count: number, failure: unknown): boolean {
  const status = asProblem(failure).status
  return count < 2 && (status === 0 || status >= 502)
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry } },
  queryCache: new QueryCache({
    onError: (failure) => {
      if (asProblem(failure).status === 401) signedOut()
    },
  }),
  mutationCache: new MutationCache({
    onError: (failure, _variables, _result, mutation) => {
      const problem = asProblem(failure)
      if (problem.status === 401) signedOut()
      else if (!mutation.meta?.quiet) for (const listener of listeners) listener(problem)
    },
  }),
})
