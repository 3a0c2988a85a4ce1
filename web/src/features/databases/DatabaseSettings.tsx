import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { inheritedLabels, parseLabels, printLabels } from '@/lib/labels'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { Labels } from '@/ui/Labels'
import { Card } from '@/ui/Page'
import { SkeletonLines } from '@/ui/Skeleton'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { databaseQuery } from './queries'

/** The labels of a database: its own may be changed, those of its instance are shown beside them. */
export function DatabaseSettings() {
  const { project = '', instance = '', db = '' } = useParams({ strict: false })
  const database = useQuery(databaseQuery(project, instance, db))
  return (
    <div className="max-w-2xl overflow-y-auto">
      {database.data ? (
        <LabelForm key={database.data.version} database={database.data} />
      ) : (
        !database.error && <SkeletonLines lines={4} />
      )}
    </div>
  )
}

function LabelForm({ database }: { database: Schema<'Database'> }) {
  const { t } = useTranslation('databases')
  const rights = useMay()
  const queries = useQueryClient()
  const inherited = inheritedLabels(database.labels, database.ownLabels)
  const form = useForm({
    initial: { labels: printLabels(database.ownLabels) },
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
          <Guarded by={rights?.refusal('databases.update')}>
            <Button kind="primary" type="submit" busy={form.busy}>
              {t('save')}
            </Button>
          </Guarded>
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
