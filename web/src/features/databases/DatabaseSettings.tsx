import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ifMatch, instancesQuery } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { type Labels as LabelMap, ownLabels, parseLabels, printLabels } from '@/lib/labels'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { Labels } from '@/ui/Labels'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { databaseQuery } from './queries'

/** The labels of a database. Who may not see its instance cannot tell own labels from its, and so may not change them. */
export function DatabaseSettings() {
  const { project = '', instance = '', db = '' } = useParams({ strict: false })
  const rights = useMay()
  const database = useQuery(databaseQuery(project, instance, db))
  const mayLook = rights?.may('instances.list')
  const instances = useQuery({ ...instancesQuery, enabled: mayLook ?? false })
  const inherited = instances.data?.find((each) => each.id === instance)?.labels
  return (
    <div className="max-w-2xl overflow-y-auto">
      {instances.error && <ProblemPanel problem={instances.error} onRetry={() => void instances.refetch()} />}
      {database.data && inherited ? (
        <LabelForm key={database.data.version} database={database.data} inherited={inherited} />
      ) : (
        !instances.error && <SkeletonLines lines={4} />
      )}
    </div>
  )
}

function LabelForm({ database, inherited }: { database: Schema<'Database'>; inherited: LabelMap }) {
  const { t } = useTranslation('databases')
  const queries = useQueryClient()
  const form = useForm({
    initial: { labels: printLabels(ownLabels(database.labels, inherited)) },
    validate: ({ labels }) => {
      const { wrong } = parseLabels(labels)
      return { labels: wrong === undefined ? undefined : t('labelWrong', { line: wrong }) }
    },
    submit: ({ labels }) =>
      body(
        api.PATCH('/v1/instances/{instance}/databases/{database}', {
          params: {
            path: { instance: database.instance, database: database.database },
            header: ifMatch(database.version),
          },
          body: { labels: parseLabels(labels).labels },
        }),
      ),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['databases'] })
      toast({ title: t('changed', { count: 1 }) })
    },
  })
  return (
    <Card title={t('labels')}>
      <Form
        onSubmit={form.submit}
        problem={form.problem}
        footer={
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('save')}
          </Button>
        }
      >
        <Field label={t('ownLabels')} hint={t('labelsHint')} error={form.error('labels')}>
          <Textarea {...form.control('labels')} rows={5} mono />
        </Field>
        {Object.keys(inherited).length > 0 && (
          <div className="flex flex-wrap items-center gap-2 text-fg-2 text-xs">
            {t('inherited')}
            <Labels labels={inherited} most={8} />
          </div>
        )}
      </Form>
    </Card>
  )
}
