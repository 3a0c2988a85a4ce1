import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'

export function NewGroupDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('people')
  const form = useForm({
    initial: { id: '', title: '' },
    validate: ({ id, title }) => ({
      id: id.trim() === '' ? t('idMissing') : undefined,
      title: title.trim() === '' ? t('groupTitleMissing') : undefined,
    }),
    submit: ({ id, title }) => body(api.POST('/v1/groups', { body: { id: id.trim(), title: title.trim() } })),
    onDone: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('newGroup')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={form.busy} onClick={form.submit}>
            {t('create')}
          </Button>
        </>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field label={t('groupTitle')} error={form.error('title')}>
          <Input {...form.control('title')} />
        </Field>
        <Field label={t('id')} error={form.error('id')} hint={t('idHint')}>
          <Input {...form.control('id')} mono autoComplete="off" />
        </Field>
      </Form>
    </Dialog>
  )
}
