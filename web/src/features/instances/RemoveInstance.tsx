import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { everyPage } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toast'

interface Props {
  instance: Schema<'Instance'>
  open: boolean
  onClose: () => void
}

/** Asks before a server is forgotten, and says how many databases are forgotten with it. */
export function RemoveInstance({ instance, open, onClose }: Props) {
  const { t } = useTranslation('instances')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const databases = useQuery({
    queryKey: ['databases', 'of', instance.id],
    enabled: open,
    queryFn: () =>
      everyPage((pageToken) =>
        body(api.GET('/v1/databases', { params: { query: { instance: instance.id, pageSize: 500, pageToken } } })),
      ),
  })
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/instances/{instance}', { params: { path: { instance: instance.id } } }),
    onSuccess: async () => {
      toast({ title: t('removed', { title: instance.title }) })
      await navigate({ to: '/instances' })
      await Promise.all(['instances', 'databases'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    },
    onSettled: onClose,
  })
  const count = databases.data?.length
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={
        count === undefined
          ? t('askRemove', { title: instance.title })
          : t('askRemoveCount', { title: instance.title, environment: instance.environment, count })
      }
      description={t('askRemoveHint')}
      action={t('remove')}
      danger
      typeToConfirm={instance.id}
      busy={remove.isPending || (databases.isPending && databases.fetchStatus === 'fetching')}
      onConfirm={() => remove.mutate()}
    />
  )
}
