import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Layers, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, tierOf } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { Page } from '@/ui/Page'
import { EnvTag, Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { EnvironmentDialog } from './EnvironmentDialog'
import { moved } from './moves'

type Environment = Schema<'Environment'>

/** The environments in the order in which rollouts go through them. */
export function EnvironmentsPage() {
  const { t } = useTranslation('environments')
  const rights = useMay()
  usePageTitle(t('environments'))
  const environments = useQuery(environmentsQuery)
  const [editing, setEditing] = useState<Environment | 'new'>()
  const [removing, setRemoving] = useState<Environment>()
  const all = environments.data ?? []
  const add = (
    <Guarded by={rights?.refusal('environments.update')}>
      <Button kind="primary" icon={Plus} onClick={() => setEditing('new')}>
        {t('add')}
      </Button>
    </Guarded>
  )
  return (
    <Page title={t('environments')} actions={add} meta={t('hint')}>
      <div className="mt-3 max-w-3xl">
        {environments.error && (
          <ProblemPanel problem={environments.error} onRetry={() => void environments.refetch()} />
        )}
        {environments.isPending && <SkeletonLines lines={6} />}
        {environments.data?.length === 0 && <Empty icon={Layers} title={t('none')} hint={t('noneHint')} action={add} />}
        <ol aria-label={t('environments')} className="flex flex-col gap-2">
          {all.map((environment, index) => (
            <Row
              key={environment.id}
              all={all}
              index={index}
              environment={environment}
              onEdit={() => setEditing(environment)}
              onRemove={() => setRemoving(environment)}
            />
          ))}
        </ol>
      </div>
      <EnvironmentDialog editing={editing} all={all} onClose={() => setEditing(undefined)} />
      <Removal environment={removing} onClose={() => setRemoving(undefined)} />
    </Page>
  )
}

interface RowProps {
  all: readonly Environment[]
  index: number
  environment: Environment
  onEdit: () => void
  onRemove: () => void
}

function Row({ all, index, environment, onEdit, onRemove }: RowProps) {
  const rights = useMay()
  const { t } = useTranslation('environments')
  const queries = useQueryClient()
  const { title } = environment
  const move = useMutation({
    mutationFn: (to: number) =>
      body(api.POST('/v1/environments:reorder', { body: { environments: moved(all, index, to) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['environments'] }),
  })
  return (
    <li className="flex items-center gap-3 rounded-lg border bg-surface py-2 pr-2 pl-4 shadow-card">
      <span className="tnum w-5 text-fg-3">{index + 1}</span>
      <span className="flex min-w-0 flex-1 items-center gap-2">
        <span className="truncate font-medium">{title}</span>
        <EnvTag name={environment.id} tier={tierOf(all, environment.id)} />
      </span>
      <Pill tone={environment.automatic ? 'run' : 'wait'}>{t(environment.automatic ? 'automatic' : 'manual')}</Pill>
      {rights?.may('environments.update') && (
        <span className="flex">
          <IconButton
            icon={ArrowUp}
            label={t('earlier', { title })}
            disabled={index === 0 || move.isPending}
            onClick={() => move.mutate(index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('later', { title })}
            disabled={index === all.length - 1 || move.isPending}
            onClick={() => move.mutate(index + 1)}
          />
          <IconButton icon={Pencil} label={t('edit', { title })} onClick={onEdit} />
          <IconButton icon={Trash2} label={t('removeWhich', { title })} onClick={onRemove} />
        </span>
      )}
    </li>
  )
}

function Removal({ environment, onClose }: { environment: Environment | undefined; onClose: () => void }) {
  const { t } = useTranslation('environments')
  const queries = useQueryClient()
  const title = environment?.title ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/v1/environments/{environment}', { params: { path: { environment: id } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['environments'] })
      toast({ title: t('removed', { title }) })
    },
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={environment !== undefined}
      onClose={onClose}
      title={t('askRemove', { title })}
      description={t('askRemoveHint')}
      action={t('remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => environment && remove.mutate(environment.id)}
    />
  )
}
