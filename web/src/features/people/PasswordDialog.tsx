import { useTranslation } from 'react-i18next'
import { api, type Schema } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { toast } from '@/ui/toast'

/** Gives somebody another password; all their sessions end. */
export function PasswordDialog({ user, onClose }: { user: Schema<'Account'>; onClose: () => void }) {
  const { t } = useTranslation('people')
  const form = useForm({
    initial: { password: '' },
    validate: ({ password }) => ({ password: password === '' ? t('passwordMissing') : undefined }),
    submit: ({ password }) =>
      api.POST('/v1/users/{user}:setPassword', {
        params: { path: { user: user.name.replace(/^users\//, '') } },
        body: { password },
      }),
    onDone: () => {
      toast({ title: t('passwordSet', { name: user.displayName }) })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('passwordTitle', { name: user.displayName })}
      description={t('passwordEnds')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={form.busy} onClick={form.submit}>
            {t('setPassword')}
          </Button>
        </>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field label={t('password')} error={form.error('password')} hint={t('passwordLength')}>
          <Input {...form.control('password')} type="password" autoComplete="new-password" />
        </Field>
      </Form>
    </Dialog>
  )
}
