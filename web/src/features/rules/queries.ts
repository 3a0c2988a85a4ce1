import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await body(api.GET('/v1/rules'))).items,
})

export const enginesOf = (rules: readonly Schema<'Rule'>[]) =>
  [...new Set(rules.flatMap((rule) => rule.engines))].sort()
