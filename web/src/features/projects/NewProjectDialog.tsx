import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { slugOf } from '@/lib/slug'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { Textarea } from '@/ui/Textarea'

interface Props {
  open: boolean
  onClose: () => void
}

export function NewProjectDialog({ open, onClose }: Props) {
  const { t } = useTranslation('projects')
  return (
    <Dialog open={open} onClose={onClose} title={t('newProject')} description={t('newProjectHint')}>
      <NewProject onClose={onClose} />
    </Dialog>
  )
}

function NewProject({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    initial: { title: '', id: '', description: '' },
    validate: ({ title, id }) => ({
      title: title.trim() === '' ? t('titleMissing') : undefined,
      id: id === '' ? t('idMissing') : undefined,
    }),
    submit: (values) => body(api.POST('/v1/projects', { body: values })),
    onDone: async (project) => {
      await queries.invalidateQueries({ queryKey: ['projects'] })
      onClose()
      await navigate({ to: '/p/$project/settings/members', params: { project: project.id } })
    },
  })
  const retitle = (title: string) => {
    if (form.values.id === slugOf(form.values.title)) form.set('id', slugOf(title))
    form.set('title', title)
  }
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      footer={
        <>
          <Button onClick={onClose} className="ml-auto">
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('create')}
          </Button>
        </>
      }
    >
      <Field label={t('title')} error={form.error('title')}>
        <Input value={form.values.title} onValueChange={retitle} autoComplete="off" />
      </Field>
      <Field label={t('id')} hint={t('idHint')} error={form.error('id')}>
        <Input {...form.control('id')} mono autoComplete="off" />
      </Field>
      <Field label={t('description')} optional={t('optional')} error={form.error('description')}>
        <Textarea {...form.control('description')} rows={2} />
      </Field>
    </Form>
  )
}
