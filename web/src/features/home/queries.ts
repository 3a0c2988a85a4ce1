import { queryOptions } from '@tanstack/react-query'

/** Whether the server is well; not part of the contract, so asked for by hand. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  refetchInterval: 30_000,
  queryFn: async () => {
    const answer = await fetch('/actuator/health')
    return ((await answer.json()) as { status?: string }).status === 'UP'
  },
})
