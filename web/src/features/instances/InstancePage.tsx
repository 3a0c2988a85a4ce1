import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, ifMatch, tierOf } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import { formatAgo } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { Form } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { EnvTag } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { StatusIcon } from '@/ui/StatusIcon'
import { toast } from '@/ui/toast'
import { ConnectionTest } from './ConnectionTest'
import { draftOf, valuesOf } from './draft'
import { InstanceFields } from './InstanceFields'
import { RemoveInstance } from './RemoveInstance'
import { useInstanceForm } from './useInstanceForm'
import { useSync } from './useSync'

/** One database server: its settings, how it is reached, what is on it. */
export function InstancePage() {
  const { t } = useTranslation('instances')
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const rights = useMay()
  const instance = useQuery({
    queryKey: ['instance', id],
    queryFn: () => body(api.GET('/v1/instances/{instance}', { params: { path: { instance: id } } })),
  })
  const environments = useQuery(environmentsQuery)
  const sync = useSync()
  const [removing, setRemoving] = useState(false)
  const { data } = instance
  usePageTitle(data?.title ?? id)
  useCommand(
    data && rights?.may('instances.sync')
      ? {
          id: 'sync',
          label: t('sync'),
          group: 'page',
          icon: RefreshCw,
          keys: 's',
          run: () => sync.mutate([id]),
        }
      : undefined,
  )
  return (
    <Page
      title={data?.title ?? id}
      beside={data && <EnvTag name={data.environment} tier={tierOf(environments.data, data.environment)} />}
      meta={data && <Facts instance={data} />}
      actions={
        data && (
          <>
            <Guarded by={rights?.refusal('instances.delete')}>
              <Button kind="dangerOutline" icon={Trash2} onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            </Guarded>
            <Guarded by={rights?.refusal('instances.sync')}>
              <Button icon={RefreshCw} busy={sync.isPending} shortcut="s" onClick={() => sync.mutate([id])}>
                {t('sync')}
              </Button>
            </Guarded>
          </>
        )
      }
    >
      {instance.error && <ProblemPanel problem={instance.error} onRetry={() => void instance.refetch()} />}
      {instance.isPending && <SkeletonLines lines={8} />}
      {data && <Settings key={data.version} instance={data} />}
      {data && <RemoveInstance instance={data} open={removing} onClose={() => setRemoving(false)} />}
    </Page>
  )
}

function Facts({ instance }: { instance: Schema<'Instance'> }) {
  const { t } = useTranslation('instances')
  return (
    <>
      <span className="font-mono text-xs">{instance.id}</span>
      <span className="flex items-center gap-1.5">
        <StatusIcon status={instance.syncError ? 'failed' : instance.syncedAt ? 'done' : 'queued'} />
        {instance.syncError ? (
          <span className="text-err">{instance.syncError}</span>
        ) : instance.syncedAt ? (
          t('syncedWhen', { when: formatAgo(instance.syncedAt) })
        ) : (
          t('neverSynced')
        )}
      </span>
      <Link to="/databases" search={{ q: `instance:${instance.id}` } as never}>
        {t('itsDatabases')}
      </Link>
    </>
  )
}

function Settings({ instance }: { instance: Schema<'Instance'> }) {
  const rights = useMay()
  const { t } = useTranslation('instances')
  const queries = useQueryClient()
  const path = { instance: instance.id }
  const form = useInstanceForm(
    valuesOf(instance),
    (values) => {
      const { id: _, ...draft } = draftOf(values)
      return body(
        api.PUT('/v1/instances/{instance}', { params: { path, header: ifMatch(instance.version) }, body: draft }),
      )
    },
    () => {
      toast({ title: t('saved') })
      void queries.invalidateQueries({ queryKey: ['databases'] })
    },
  )
  const test = useMutation({
    mutationFn: () => body(api.POST('/v1/instances/{instance}:test', { params: { path } })),
    meta: { quiet: true },
  })
  return (
    <div className="grid max-w-6xl grid-cols-[minmax(0,1fr)_360px] items-start gap-4">
      <Form
        onSubmit={form.submit}
        problem={form.problem}
        footer={
          <Guarded by={rights?.refusal('instances.update')}>
            <Button kind="primary" type="submit" busy={form.busy}>
              {t('save')}
            </Button>
          </Guarded>
        }
      >
        <InstanceFields form={form} existing passwordSet={instance.adminPasswordSet} />
      </Form>
      <div className="sticky top-0">
        <ConnectionTest
          diagnosis={test.data}
          problem={test.error}
          busy={test.isPending}
          onTest={() => test.mutate()}
          hint={t('testSavedHint')}
        />
      </div>
    </div>
  )
}
