import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Combobox } from '@/ui/Combobox'
import { Dialog } from '@/ui/Dialog'
import { ExpiryPicker } from '@/ui/ExpiryPicker'
import { Field, Form } from '@/ui/Field'
import { Select } from '@/ui/Select'
import { groupsQuery, rolesQuery, userChoicesQuery } from './queries'

/** Gives somebody, or a group, a role on the workspace, for ever or until a date. */
export function NewBindingDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('people')
  const roles = useQuery(rolesQuery)
  const users = useQuery(userChoicesQuery)
  const groups = useQuery(groupsQuery)
  const principals = [
    ...(users.data ?? []).map((user) => ({ value: user.name, label: user.displayName, hint: user.name })),
    ...(groups.data ?? []).map((group) => ({ value: group.name, label: group.title, hint: group.name })),
  ]
  const form = useForm({
    initial: { principal: '', role: '', expiresAt: null as string | null },
    validate: ({ principal, role }) => ({
      principal: principal === '' ? t('principalMissing') : undefined,
      role: role === '' ? t('roleMissing') : undefined,
    }),
    submit: ({ principal, role, expiresAt }) =>
      body(api.POST('/v1/bindings', { body: { principal, role, ...(expiresAt && { expiresAt }) } })),
    onDone: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('giveRole')}
      description={t('giveRoleHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={form.busy} onClick={form.submit}>
            {t('giveRole')}
          </Button>
        </>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem ?? roles.error ?? users.error ?? groups.error ?? undefined}>
        <Field label={t('principal')} error={form.error('principal')}>
          <Combobox
            label={t('principal')}
            options={principals}
            value={principals.find((each) => each.value === form.values.principal) ?? null}
            onValueChange={(chosen) => form.set('principal', chosen?.value ?? '')}
          />
        </Field>
        <Field label={t('role')} error={form.error('role')}>
          <Select
            label={t('role')}
            value={form.values.role || null}
            onValueChange={(role) => form.set('role', role)}
            placeholder={t('pickRole')}
            options={(roles.data ?? [])
              .filter((role) => role.scope === 'workspace')
              .map((role) => ({ value: role.id, label: role.id, hint: role.description }))}
          />
        </Field>
        <Field label={t('expires')} error={form.error('expiresAt')}>
          <ExpiryPicker label={t('expires')} allowNever {...form.control('expiresAt')} />
        </Field>
      </Form>
    </Dialog>
  )
}
