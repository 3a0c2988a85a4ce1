import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, setCsrfToken } from '@/api/client'
import { queryClient } from '@/api/queryClient'
import { signOut } from '@/api/session'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { Card } from '@/ui/Page'
import { toast } from '@/ui/toast'
import { AccountPage } from './AccountPage'
import { wrongPasswords } from './password'

const BLANK = { oldPassword: '', newPassword: '', again: '' }

/** The password, and this session. */
export function SecurityPage() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => navigate({ to: '/login', search: {} }) })
  return (
    <AccountPage tab="security">
      <div className="flex flex-col gap-4">
        <Card title={t('password')}>
          <PasswordForm />
        </Card>
        <Card title={t('session')}>
          <p className="mb-3 text-fg-2">{t('sessionHint')}</p>
          <Button icon={LogOut} busy={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('signOut')}
          </Button>
        </Card>
      </div>
    </AccountPage>
  )
}

function PasswordForm() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const form = useForm({
    initial: BLANK,
    validate: (values) => {
      const wrong = wrongPasswords(values)
      return Object.fromEntries(Object.entries(wrong).map(([field, code]) => [field, t(code)]))
    },
    submit: ({ oldPassword, newPassword }) => api.POST('/v1/me:setPassword', { body: { oldPassword, newPassword } }),
    onDone: () => {
      // All sessions have ended, this one too.
      toast({ title: t('passwordChanged'), description: t('signInAgain') })
      setCsrfToken(undefined)
      queryClient.clear()
      void navigate({ to: '/login', search: { next: '/me/security' } })
    },
  })
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      footer={
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('changePassword')}
        </Button>
      }
    >
      <Field label={t('oldPassword')} error={form.error('oldPassword')}>
        <Input {...form.control('oldPassword')} type="password" autoComplete="current-password" />
      </Field>
      <Field label={t('newPassword')} error={form.error('newPassword')} hint={t('newPasswordHint')}>
        <Input {...form.control('newPassword')} type="password" autoComplete="new-password" />
      </Field>
      <Field label={t('again')} error={form.error('again')}>
        <Input {...form.control('again')} type="password" autoComplete="new-password" />
      </Field>
    </Form>
  )
}
