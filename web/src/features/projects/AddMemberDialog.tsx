import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Combobox } from '@/ui/Combobox'
import { RadioGroup } from '@/ui/choices'
import { Dialog } from '@/ui/Dialog'
import { ExpiryPicker } from '@/ui/ExpiryPicker'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { ProblemPanel } from '@/ui/ProblemPanel'
import type { Option } from '@/ui/Select'
import { toast } from '@/ui/toast'
import { principalsQuery, rolesQuery } from './queries'
import { RoleName } from './useMemberColumns'

interface Props {
  project: string
  open: boolean
  onClose: () => void
}

export function AddMemberDialog({ project, open, onClose }: Props) {
  const { t } = useTranslation('projects')
  return (
    <Dialog open={open} onClose={onClose} title={t('addMember')} description={t('addMemberHint')}>
      <AddMember project={project} onClose={onClose} />
    </Dialog>
  )
}

interface Values {
  principal: Option<string> | null
  role: string
  expiresAt: string | null
}

function AddMember({ project, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const principals = useQuery(principalsQuery)
  const roles = useQuery(rolesQuery)
  const form = useForm({
    initial: { principal: null, role: 'developer', expiresAt: null } as Values,
    validate: ({ principal }) => ({ principal: principal === null ? t('principalMissing') : undefined }),
    submit: ({ principal, role, expiresAt }) =>
      body(
        api.POST('/v1/projects/{project}/bindings', {
          params: { path: { project } },
          body: { principal: principal?.value ?? '', role, ...(expiresAt && { expiresAt }) },
        }),
      ),
    onDone: async (binding) => {
      await queries.invalidateQueries({ queryKey: ['bindings', project] })
      toast({ title: t('memberAdded', { name: binding.principal }) })
      onClose()
    },
  })
  const options: Option<string>[] = [
    ...(principals.data?.users ?? [])
      .filter((user) => !user.disabledAt)
      .map((user) => ({ value: user.name, label: user.displayName, hint: user.name })),
    ...(principals.data?.groups ?? []).map((group) => ({ value: group.name, label: group.title, hint: group.name })),
  ]
  const offered = (roles.data ?? []).filter((role) => role.scope === 'project')
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
            {t('add')}
          </Button>
        </>
      }
    >
      <Field label={t('member')} error={form.error('principal')}>
        {principals.error ? (
          // Who may not see the list of accounts can still name one.
          <Input
            mono
            placeholder={t('principalExample')}
            value={form.values.principal?.value ?? ''}
            onValueChange={(name) => form.set('principal', name ? { value: name, label: name } : null)}
          />
        ) : (
          <Combobox {...form.control('principal')} options={options} placeholder={t('searchPeople')} />
        )}
      </Field>
      {roles.error ? (
        <ProblemPanel problem={roles.error} onRetry={() => void roles.refetch()} />
      ) : (
        <Field label={t('role')} error={form.error('role')}>
          <RadioGroup
            label={t('role')}
            {...form.control('role')}
            options={offered.map((role) => ({
              value: role.id,
              label: <RoleName role={role.id} />,
              hint: <RoleHint role={role.id} fallback={role.description} />,
            }))}
          />
        </Field>
      )}
      <Field label={t('ends')} error={form.error('expiresAt')}>
        <ExpiryPicker label={t('ends')} {...form.control('expiresAt')} allowNever />
      </Field>
    </Form>
  )
}

const EXPLAINED = ['owner', 'developer', 'releaser', 'querier', 'exporter', 'viewer'] as const
type Explained = (typeof EXPLAINED)[number]

function RoleHint({ role, fallback }: { role: string; fallback: string }) {
  const { t } = useTranslation('projects')
  return <>{EXPLAINED.includes(role as Explained) ? t(`roleHints.${role as Explained}`) : fallback}</>
}
