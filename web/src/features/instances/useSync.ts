import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { Problem } from '@/api/problem'
import { toast } from '@/ui/toast'

/** Looks which databases are on servers, one server after the other; `done` of them are through. */
export function useSync() {
  const { t } = useTranslation('instances')
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const sync = useMutation({
    mutationFn: async (instances: readonly string[]) => {
      setDone(0)
      const sum = { found: 0, gone: 0, failed: [] as string[] }
      for (const instance of instances) {
        try {
          const answer = await body(api.POST('/v1/instances/{instance}:sync', { params: { path: { instance } } }))
          sum.found += answer.found
          sum.gone += answer.gone
        } catch (failure) {
          // One server that is down must not keep the others from being asked.
          if (instances.length === 1 || !(failure instanceof Problem)) throw failure
          sum.failed.push(`${instance}: ${failure.message}`)
        }
        setDone((before) => before + 1)
      }
      return sum
    },
    onSuccess: ({ found, gone, failed }, instances) => {
      const title = t('synced', { count: found })
      const description = failed.length > 0 ? failed.join('\n') : gone > 0 ? t('gone', { count: gone }) : undefined
      toast({
        kind: failed.length > 0 ? 'err' : 'ok',
        title: failed.length > 0 ? t('syncFailed', { count: failed.length, total: instances.length }) : title,
        ...(description && { description }),
      })
    },
    onSettled: async () => {
      await Promise.all(
        ['instances', 'instance', 'databases'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
  return { ...sync, done }
}
