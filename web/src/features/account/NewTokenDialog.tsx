import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { MultiCombobox } from '@/ui/Combobox'
import { Dialog } from '@/ui/Dialog'
import { ExpiryPicker } from '@/ui/ExpiryPicker'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'

const MONTH = 30 * 24 * 3_600_000

/** Asks what a token is for, until when it lives, and whether it may less than its owner. */
export function NewTokenDialog({ onClose, onMade }: { onClose: () => void; onMade: (token: Schema<'Token'>) => void }) {
  const { t } = useTranslation('account')
  const roles = useQuery({ queryKey: ['roles'], queryFn: async () => (await body(api.GET('/v1/roles'))).items })
  const permissions = [...new Set((roles.data ?? []).flatMap((role) => role.permissions))].sort()
  const form = useForm({
    initial: {
      title: '',
      expiresAt: new Date(Date.now() + MONTH).toISOString() as string | null,
      permissions: [] as string[],
    },
    validate: ({ title }) => ({ title: title.trim() === '' ? t('tokenTitleMissing') : undefined }),
    submit: (values) =>
      body(
        api.POST('/v1/tokens', {
          body: {
            title: values.title.trim(),
            ...(values.expiresAt && { expiresAt: values.expiresAt }),
            ...(values.permissions.length > 0 && { permissions: values.permissions }),
          },
        }),
      ),
    onDone: onMade,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('newToken')}
      description={t('newTokenHint')}
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
        <Field label={t('tokenTitle')} error={form.error('title')}>
          <Input {...form.control('title')} placeholder={t('tokenTitlePlaceholder')} />
        </Field>
        <Field label={t('expires')} error={form.error('expiresAt')}>
          <ExpiryPicker label={t('expires')} {...form.control('expiresAt')} />
        </Field>
        <Field label={t('may')} optional={t('optional')} hint={t('mayHint')} error={form.error('permissions')}>
          <MultiCombobox
            label={t('may')}
            options={permissions.map((name) => ({ value: name, label: name }))}
            value={form.values.permissions.map((name) => ({ value: name, label: name }))}
            onValueChange={(chosen) =>
              form.set(
                'permissions',
                chosen.map((each) => each.value),
              )
            }
            placeholder={t('allPermissions')}
          />
        </Field>
      </Form>
    </Dialog>
  )
}
