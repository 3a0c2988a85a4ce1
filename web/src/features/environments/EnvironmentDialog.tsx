import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { slugOf } from '@/lib/slug'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/choices'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'

type Environment = Schema<'Environment'>

interface Props {
  editing: Environment | 'new' | undefined
  all: readonly Environment[]
  onClose: () => void
}

export function EnvironmentDialog({ editing, all, onClose }: Props) {
  const { t } = useTranslation('environments')
  const existing = editing === 'new' ? undefined : editing
  return (
    <Dialog
      open={editing !== undefined}
      onClose={onClose}
      title={existing ? t('edit', { title: existing.title }) : t('add')}
    >
      <EnvironmentForm existing={existing} all={all} onClose={onClose} />
    </Dialog>
  )
}

interface FormProps extends Omit<Props, 'editing'> {
  existing: Environment | undefined
}

function EnvironmentForm({ existing, all, onClose }: FormProps) {
  const { t } = useTranslation('environments')
  const queries = useQueryClient()
  const form = useForm({
    initial: {
      title: existing?.title ?? '',
      id: existing?.id ?? '',
      start: (existing?.automatic ? 'automatic' : 'manual') as 'automatic' | 'manual',
    },
    validate: ({ title, id }) => ({
      title: title.trim() === '' ? t('titleMissing') : undefined,
      id: id === '' ? t('idMissing') : undefined,
    }),
    submit: ({ title, id, start }) => {
      const automatic = start === 'automatic'
      if (existing) {
        const params = { path: { environment: id }, header: ifMatch(existing.version) }
        return body(api.PATCH('/v1/environments/{environment}', { params, body: { title, automatic } }))
      }
      // A new one goes last: nothing that rolls out today is put behind it.
      const position = Math.max(0, ...all.map((each) => each.position)) + 1
      return body(api.POST('/v1/environments', { body: { id, title, automatic, position } }))
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['environments'] })
      onClose()
    },
  })
  const retitle = (title: string) => {
    if (!existing && form.values.id === slugOf(form.values.title)) form.set('id', slugOf(title))
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
            {t(existing ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <Field label={t('title')} error={form.error('title')}>
        <Input value={form.values.title} onValueChange={retitle} autoComplete="off" />
      </Field>
      <Field label={t('id')} error={form.error('id')} hint={existing ? undefined : t('idHint')}>
        <Input {...form.control('id')} mono disabled={existing !== undefined} autoComplete="off" />
      </Field>
      <RadioGroup
        label={t('start')}
        {...form.control('start')}
        options={[
          { value: 'manual', label: t('manual'), hint: t('manualHint') },
          { value: 'automatic', label: t('automatic'), hint: t('automaticHint') },
        ]}
      />
    </Form>
  )
}
