import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'

export interface NewUserDialogProps {
  kind: 'user' | 'serviceAccount'
  onClose: () => void
  onDone: () => void
}

/** Makes an account: of a person, who signs in with a password, or of a program, which has tokens. */
export function NewUserDialog({ kind, onClose, onDone }: NewUserDialogProps) {
  const { t } = useTranslation('people')
  const form = useForm({
    initial: { id: '', displayName: '', email: '', password: '' },
    validate: ({ id, displayName }) => ({
      id: id.trim() === '' ? t('idMissing') : undefined,
      displayName: displayName.trim() === '' ? t('displayNameMissing') : undefined,
    }),
    submit: (values) => {
      const account = { id: values.id.trim(), displayName: values.displayName.trim() }
      if (kind === 'serviceAccount') return body(api.POST('/v1/serviceAccounts', { body: account }))
      const { email, password } = values
      return body(
        api.POST('/v1/users', { body: { ...account, ...(email && { email }), ...(password && { password }) } }),
      )
    },
    onDone: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(kind === 'user' ? 'newUser' : 'newServiceAccount')}
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
        <Field label={t('displayName')} error={form.error('displayName')}>
          <Input {...form.control('displayName')} />
        </Field>
        <Field label={t('id')} error={form.error('id')} hint={t('idHint')}>
          <Input {...form.control('id')} mono autoComplete="off" />
        </Field>
        {kind === 'user' && (
          <>
            <Field label={t('email')} optional={t('optional')} error={form.error('email')}>
              <Input {...form.control('email')} type="email" autoComplete="off" />
            </Field>
            <Field
              label={t('password')}
              optional={t('optional')}
              error={form.error('password')}
              hint={t('passwordHint')}
            >
              <Input {...form.control('password')} type="password" autoComplete="new-password" />
            </Field>
          </>
        )}
      </Form>
    </Dialog>
  )
}
