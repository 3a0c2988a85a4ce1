import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { queryClient } from '@/api/queryClient'
import { meQuery } from '@/api/session'
import { useForm } from '@/lib/useForm'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { CopyText } from '@/ui/CopyText'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { AccountPage } from './AccountPage'

/** Who one is here. */
export function ProfilePage() {
  const { t } = useTranslation('account')
  const me = useQuery(meQuery)
  const id = me.data?.name.replace(/^users\//, '') ?? ''
  const own = useQuery({
    queryKey: ['users', id],
    enabled: me.data?.name.startsWith('users/') ?? false,
    queryFn: () => body(api.GET('/v1/users/{user}', { params: { path: { user: id } } })),
  })
  return (
    <AccountPage tab="profile">
      <div className="flex flex-col gap-4">
        {me.data && (
          <Card>
            <div className="flex items-center gap-3">
              <Avatar name={me.data.displayName} large />
              <div>
                <p className="font-medium text-base">{me.data.displayName}</p>
                <CopyText text={me.data.name} />
              </div>
            </div>
            <p className="mt-3 text-fg-2">
              {me.data.groups.length > 0 ? t('groups', { groups: me.data.groups.join(', ') }) : t('noGroups')}
            </p>
          </Card>
        )}
        <Card title={t('names')}>
          {own.error ? (
            <ProblemPanel problem={own.error} onRetry={() => void own.refetch()} />
          ) : own.data ? (
            <NamesForm key={own.data.version} account={own.data} id={id} />
          ) : (
            <SkeletonLines />
          )}
        </Card>
      </div>
    </AccountPage>
  )
}

function NamesForm({ account, id }: { account: Schema<'Account'>; id: string }) {
  const { t } = useTranslation('account')
  const form = useForm({
    initial: { displayName: account.displayName, email: account.email ?? '' },
    validate: ({ displayName }) => ({ displayName: displayName.trim() === '' ? t('displayNameMissing') : undefined }),
    submit: ({ displayName, email }) =>
      body(
        api.PATCH('/v1/users/{user}', {
          params: { path: { user: id }, header: { 'If-Match': `"${account.version}"` } },
          body: { displayName: displayName.trim(), ...(email.trim() && { email: email.trim() }) },
        }),
      ),
    onDone: async () => {
      toast({ title: t('saved') })
      await queryClient.invalidateQueries({ queryKey: ['me'] })
      await queryClient.invalidateQueries({ queryKey: ['users'] })
    },
  })
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      footer={
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('save')}
        </Button>
      }
    >
      <Field label={t('displayName')} error={form.error('displayName')}>
        <Input {...form.control('displayName')} autoComplete="name" />
      </Field>
      <Field label={t('email')} optional={t('optional')} error={form.error('email')} hint={t('emailHint')}>
        <Input {...form.control('email')} type="email" autoComplete="email" />
      </Field>
    </Form>
  )
}
