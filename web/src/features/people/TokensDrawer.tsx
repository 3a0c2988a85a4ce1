import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { queryClient } from '@/api/queryClient'
import { formatAgo, formatDateTime } from '@/lib/format'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Drawer } from '@/ui/Dialog'
import { ExpiryPicker } from '@/ui/ExpiryPicker'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SecretDialog } from '@/ui/SecretDialog'
import { SkeletonLines } from '@/ui/Skeleton'

export interface TokensDrawerProps {
  account: Schema<'Account'> | undefined
  onClose: () => void
}

/** The tokens with which a program signs its calls. */
export function TokensDrawer({ account, onClose }: TokensDrawerProps) {
  return (
    <Drawer open={account !== undefined} onClose={onClose} title={account?.displayName}>
      {account && <TokenList serviceAccount={account.name.replace(/^serviceAccounts\//, '')} />}
    </Drawer>
  )
}

function TokenList({ serviceAccount }: { serviceAccount: string }) {
  const { t } = useTranslation('people')
  const mayChange = useMay()?.may('serviceAccounts.update')
  const key = ['serviceAccounts', serviceAccount, 'tokens']
  const reload = () => queryClient.invalidateQueries({ queryKey: key })
  const [made, setMade] = useState<Schema<'Token'>>()
  const tokens = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await body(api.GET('/v1/serviceAccounts/{serviceAccount}/tokens', { params: { path: { serviceAccount } } })))
        .items,
  })
  const revoke = useMutation({
    mutationFn: (token: string) =>
      api.DELETE('/v1/serviceAccounts/{serviceAccount}/tokens/{token}', {
        params: { path: { serviceAccount, token } },
      }),
    onSuccess: reload,
  })
  if (tokens.error) return <ProblemPanel problem={tokens.error} onRetry={() => void tokens.refetch()} />
  if (!tokens.data) return <SkeletonLines />
  return (
    <div className="flex flex-col gap-4">
      {tokens.data.length === 0 && <p className="text-fg-2">{t('noTokens')}</p>}
      <ul className="flex flex-col divide-y">
        {tokens.data.map((token) => (
          <li key={token.id} className="flex min-h-11 items-center gap-3">
            <span className="min-w-0 flex-1 truncate font-medium">{token.title}</span>
            <span className="text-fg-2 text-xs">
              {token.usedAt ? t('used', { ago: formatAgo(token.usedAt) }) : t('neverUsed')}
            </span>
            <span className="text-fg-2 text-xs">{t('until', { time: formatDateTime(token.expiresAt) })}</span>
            {mayChange && (
              <Button size="sm" kind="dangerOutline" onClick={() => revoke.mutate(token.id)}>
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <NewToken
          key={tokens.data.length}
          serviceAccount={serviceAccount}
          onMade={(token) => {
            setMade(token)
            void reload()
          }}
        />
      )}
      <SecretDialog
        title={t('tokenMade', { title: made?.title })}
        secret={made?.secret}
        onClose={() => setMade(undefined)}
      />
    </div>
  )
}

const MONTH = 30 * 24 * 3_600_000

function NewToken({ serviceAccount, onMade }: { serviceAccount: string; onMade: (token: Schema<'Token'>) => void }) {
  const { t } = useTranslation('people')
  const form = useForm({
    initial: { title: '', expiresAt: new Date(Date.now() + MONTH).toISOString() as string | null },
    validate: ({ title }) => ({ title: title.trim() === '' ? t('tokenTitleMissing') : undefined }),
    submit: ({ title, expiresAt }) =>
      body(
        api.POST('/v1/serviceAccounts/{serviceAccount}/tokens', {
          params: { path: { serviceAccount } },
          body: { title: title.trim(), ...(expiresAt && { expiresAt }) },
        }),
      ),
    onDone: onMade,
  })
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      footer={
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('newToken')}
        </Button>
      }
      className="rounded-lg border p-3"
    >
      <Field label={t('tokenTitle')} error={form.error('title')}>
        <Input {...form.control('title')} />
      </Field>
      <Field label={t('expires')} error={form.error('expiresAt')}>
        <ExpiryPicker label={t('expires')} {...form.control('expiresAt')} />
      </Field>
    </Form>
  )
}
