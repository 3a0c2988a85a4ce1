import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Archive, ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { formatExact } from '@/lib/format'
import { parseLabels, printLabels } from '@/lib/labels'
import { usePageTitle } from '@/lib/pageTitle'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Field, Form } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { Input } from '@/ui/Input'
import { Card, Page } from '@/ui/Page'
import { Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { projectQuery } from './queries'
import { SettingsTabs } from './SettingsTabs'

/** What a project is called, and its end. */
export function GeneralPage() {
  const { t } = useTranslation('projects')
  const { project = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(projectQuery(project))
  usePageTitle(data ? `${t('settings')} · ${data.title}` : t('settings'))
  return (
    <Page
      title={data?.title ?? project}
      beside={data?.archivedAt && <Pill>{t('archived')}</Pill>}
      tabs={<SettingsTabs project={project} value="general" />}
    >
      <div className="mt-4 flex max-w-2xl flex-col gap-4">
        {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} />}
        {data && <Facts key={data.version} project={data} />}
        {data && <Ending project={data} />}
      </div>
    </Page>
  )
}

function Facts({ project }: { project: Schema<'Project'> }) {
  const rights = useMay(project.id)
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const form = useForm({
    initial: { title: project.title, description: project.description, labels: printLabels(project.labels) },
    validate: ({ title, labels }) => {
      const { wrong } = parseLabels(labels)
      return {
        title: title.trim() === '' ? t('titleMissing') : undefined,
        labels: wrong === undefined ? undefined : t('labelWrong', { line: wrong }),
      }
    },
    submit: ({ labels, ...rest }) =>
      body(
        api.PATCH('/v1/projects/{project}', {
          params: { path: { project: project.id }, header: ifMatch(project.version) },
          body: { ...rest, labels: parseLabels(labels).labels },
        }),
      ),
    onDone: async (saved) => {
      queries.setQueryData(projectQuery(project.id).queryKey, saved)
      await queries.invalidateQueries({ queryKey: ['projects'] })
      toast({ title: t('saved') })
    },
  })
  return (
    <Card title={t('general')}>
      <Form
        onSubmit={form.submit}
        problem={form.problem}
        footer={
          <Guarded by={rights?.refusal('projects.update')}>
            <Button kind="primary" type="submit" busy={form.busy} disabled={project.archivedAt !== undefined}>
              {t('save')}
            </Button>
          </Guarded>
        }
      >
        <Field label={t('title')} error={form.error('title')}>
          <Input {...form.control('title')} />
        </Field>
        <Field label={t('description')} optional={t('optional')}>
          <Textarea {...form.control('description')} rows={3} />
        </Field>
        <Field label={t('labels')} optional={t('optional')} hint={t('labelsHint')} error={form.error('labels')}>
          <Textarea {...form.control('labels')} rows={3} className="font-mono text-xs" />
        </Field>
      </Form>
    </Card>
  )
}

function Ending({ project }: { project: Schema<'Project'> }) {
  const rights = useMay(project.id)
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const archived = project.archivedAt
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { project: project.id }, header: ifMatch(project.version) }
      return body(
        archived
          ? api.POST('/v1/projects/{project}:unarchive', { params })
          : api.POST('/v1/projects/{project}:archive', { params }),
      )
    },
    onSuccess: async (saved) => {
      queries.setQueryData(projectQuery(project.id).queryKey, saved)
      await queries.invalidateQueries({ queryKey: ['projects'] })
      toast({ title: t(archived ? 'wasUnarchived' : 'wasArchived', { title: project.title }) })
    },
    onSettled: () => setAsking(false),
  })
  return (
    <Card title={t(archived ? 'unarchive' : 'archive')}>
      <div className="flex items-center gap-4">
        <p className="flex-1 text-fg-2">
          {archived ? t('archivedSince', { time: formatExact(archived) }) : t('archiveHint')}
        </p>
        <Guarded by={rights?.refusal('projects.archive')}>
          <Button
            kind={archived ? 'outline' : 'dangerOutline'}
            icon={archived ? ArchiveRestore : Archive}
            onClick={() => setAsking(true)}
          >
            {t(archived ? 'unarchive' : 'archive')}
          </Button>
        </Guarded>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(archived ? 'askUnarchive' : 'askArchive', { title: project.title })}
        description={t(archived ? 'askUnarchiveHint' : 'archiveHint')}
        action={t(archived ? 'unarchive' : 'archive')}
        danger={!archived}
        busy={change.isPending}
        onConfirm={() => change.mutate()}
      />
    </Card>
  )
}
