import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body } from '@/api/client'
import { useMay } from '@/api/may'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Guarded } from '@/ui/Guarded'
import { Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { GroupForm } from './GroupForm'

/** One database group: its rule, and what it selects. */
export function GroupPage() {
  const { t } = useTranslation('groups')
  const { project = '', group = '' } = useParams({ strict: false }) as { project?: string; group?: string }
  const rights = useMay(project)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  const path = { project, group }
  const { data, error, refetch } = useQuery({
    queryKey: ['groups', project, 'one', group],
    queryFn: () => body(api.GET('/v1/projects/{project}/databaseGroups/{group}', { params: { path } })),
  })
  usePageTitle(data?.title ?? group)
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/projects/{project}/databaseGroups/{group}', { params: { path } }),
    onSuccess: async () => {
      toast({ title: t('removed', { title: data?.title ?? group }) })
      await navigate({ to: '/p/$project/groups', params: { project } })
      await queries.invalidateQueries({ queryKey: ['groups', project] })
    },
    onSettled: () => setRemoving(false),
  })
  return (
    <Page
      title={data?.title ?? group}
      fill
      actions={
        data && (
          <Guarded by={rights?.refusal('databaseGroups.update')}>
            <Button kind="dangerOutline" icon={Trash2} onClick={() => setRemoving(true)}>
              {t('remove')}
            </Button>
          </Guarded>
        )
      }
    >
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && (
        <GroupForm
          key={data.version}
          project={project}
          initial={{ title: data.title, id: data.id, expression: data.expression }}
          existing
          action={t('save')}
          submit={({ title, expression }) =>
            body(
              api.PATCH('/v1/projects/{project}/databaseGroups/{group}', {
                params: { path, header: ifMatch(data.version) },
                body: { title, expression },
              }),
            )
          }
          onDone={async () => {
            await queries.invalidateQueries({ queryKey: ['groups', project] })
            toast({ title: t('saved') })
          }}
        />
      )}
      <ConfirmDialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('askRemove', { title: data?.title ?? group })}
        description={t('askRemoveHint')}
        action={t('remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </Page>
  )
}
