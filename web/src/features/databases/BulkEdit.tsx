import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderInput, Tags } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { projectsQuery } from '@/api/projects'
import { formatNumber } from '@/lib/format'
import { parseLabels } from '@/lib/labels'
import { Button } from '@/ui/Button'
import { Combobox } from '@/ui/Combobox'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import type { Option } from '@/ui/Select'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { type BulkChange, changeOf } from './changes'

interface Props {
  databases: readonly Schema<'Database'>[]
  onDone: () => void
}

/** What can be done with the databases that are selected. */
export function BulkEdit({ databases, onDone }: Props) {
  const { t } = useTranslation('databases')
  const [doing, setDoing] = useState<'assign' | 'labels'>()
  const close = () => setDoing(undefined)
  return (
    <>
      <Button icon={FolderInput} onClick={() => setDoing('assign')}>
        {t('assign')}
      </Button>
      <Button icon={Tags} onClick={() => setDoing('labels')}>
        {t('editLabels')}
      </Button>
      <Dialog
        open={doing !== undefined}
        onClose={close}
        title={t(doing === 'labels' ? 'editLabelsOf' : 'assignOf', { count: databases.length })}
        description={t(doing === 'labels' ? 'editLabelsHint' : 'assignHint')}
      >
        {doing === 'assign' && <Assign databases={databases} onClose={close} onDone={onDone} />}
        {doing === 'labels' && <EditLabels databases={databases} onClose={close} onDone={onDone} />}
      </Dialog>
    </>
  )
}

interface FormProps extends Props {
  onClose: () => void
}

function Assign(props: FormProps) {
  const { t } = useTranslation('databases')
  const projects = useQuery(projectsQuery)
  const [project, setProject] = useState<Option<string> | null>(null)
  const change = useBulkChange(props)
  const options = [
    ...(projects.data ?? []).map((each) => ({ value: each.id, label: each.title, hint: each.id })),
    { value: '', label: t('toNone') },
  ]
  return (
    <Form
      onSubmit={() => project && change.mutate({ project: project.value, set: {}, remove: [] })}
      problem={change.error ?? undefined}
      footer={<Footer {...props} change={change} disabled={project === null} action={t('assign')} />}
    >
      <Field label={t('project')}>
        <Combobox value={project} onValueChange={setProject} options={options} placeholder={t('searchProject')} />
      </Field>
    </Form>
  )
}

function EditLabels(props: FormProps) {
  const { t } = useTranslation('databases')
  const [set, setSet] = useState('')
  const [remove, setRemove] = useState('')
  const change = useBulkChange(props)
  const { labels, wrong } = parseLabels(set)
  const keys = remove.split(/[\s,,]+/).filter((key) => key !== '')
  const nothing = Object.keys(labels).length === 0 && keys.length === 0
  return (
    <Form
      onSubmit={() => wrong === undefined && !nothing && change.mutate({ set: labels, remove: keys })}
      problem={change.error ?? undefined}
      footer={
        <Footer {...props} change={change} disabled={nothing || wrong !== undefined} action={t('changeLabels')} />
      }
    >
      <Field
        label={t('setLabels')}
        hint={t('labelsHint')}
        error={wrong !== undefined && set.endsWith('\n') ? t('labelWrong', { line: wrong }) : undefined}
      >
        <Textarea value={set} onValueChange={setSet} rows={4} mono />
      </Field>
      <Field label={t('removeLabels')} optional={t('optional')} hint={t('removeLabelsHint')}>
        <Input value={remove} onValueChange={setRemove} mono />
      </Field>
    </Form>
  )
}

interface FooterProps extends FormProps {
  change: ReturnType<typeof useBulkChange>
  disabled: boolean
  action: string
}

function Footer({ change, disabled, action, databases, onClose }: FooterProps) {
  const { t } = useTranslation('databases')
  return (
    <>
      <span role="status" className="tnum flex-1 text-fg-2 text-xs">
        {change.isPending && t('progress', { done: formatNumber(change.done), total: formatNumber(databases.length) })}
      </span>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button kind="primary" type="submit" disabled={disabled} busy={change.isPending}>
        {action}
      </Button>
    </>
  )
}

const AT_ONCE = 4

/** Changes one database after the other, a few at a time; what was changed before a failure stays changed, and is said. */
function useBulkChange({ databases, onClose, onDone }: FormProps) {
  const { t } = useTranslation('databases')
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: async (wanted: BulkChange) => {
      setDone(0)
      const waiting = [...databases]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          await body(
            api.PATCH('/v1/instances/{instance}/databases/{database}', {
              params: { path: { instance: next.instance, database: next.database }, header: ifMatch(next.version) },
              body: changeOf(next, wanted),
            }),
          )
          setDone((before) => before + 1)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    },
    onSuccess: () => {
      toast({ title: t('changed', { count: databases.length }) })
      onClose()
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['databases'] }),
  })
  return { ...change, done }
}
