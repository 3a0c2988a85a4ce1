import { useMutation } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { usePages } from '@/api/pages'
import { queryClient } from '@/api/queryClient'
import { formatAgo, formatDateTime } from '@/lib/format'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { SecretDialog } from '@/ui/SecretDialog'
import { columnsOf } from '@/ui/table'
import { AccountPage } from './AccountPage'
import { NewTokenDialog } from './NewTokenDialog'

const reload = () => queryClient.invalidateQueries({ queryKey: ['tokens'] })

/** Tokens with which programs act as oneself. */
export function TokensPage() {
  const { t } = useTranslation('account')
  const tokens = usePages(['tokens'], (pageToken) =>
    body(api.GET('/v1/tokens', { params: { query: { pageSize: 100, pageToken } } })),
  )
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<Schema<'Token'>>()
  const [revoking, setRevoking] = useState<Schema<'Token'>>()
  const revoke = useMutation({
    mutationFn: (token: string) => api.DELETE('/v1/tokens/{token}', { params: { path: { token } } }),
    onSuccess: async () => {
      setRevoking(undefined)
      await reload()
    },
  })
  const columns = useTokenColumns(setRevoking)
  const add = (
    <Button kind="primary" icon={Plus} onClick={() => setMaking(true)}>
      {t('newToken')}
    </Button>
  )
  return (
    <AccountPage tab="tokens" actions={add} fill>
      <DataTable
        label={t('tokens')}
        columns={columns}
        source={tokens}
        rowId={(token) => token.id}
        empty={
          <Empty
            icon={KeyRound}
            title={t('noTokens')}
            hint={t('noTokensHint')}
            action={<Button onClick={() => setMaking(true)}>{t('newToken')}</Button>}
          />
        }
      />
      {making && (
        <NewTokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false)
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
      <ConfirmDialog
        open={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t('revokeTitle', { title: revoking?.title })}
        description={t('revokeHint')}
        action={t('revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate(revoking.id)}
      />
    </AccountPage>
  )
}

function useTokenColumns(onRevoke: (token: Schema<'Token'>) => void) {
  const { t } = useTranslation('account')
  return useMemo(
    () =>
      columnsOf<Schema<'Token'>>((column) => [
        column.accessor('title', {
          header: () => t('tokenTitle'),
          cell: ({ row }) => <span className="font-medium">{row.original.title}</span>,
          meta: { width: 200, grow: 1 },
        }),
        column.display({
          id: 'may',
          header: () => t('may'),
          cell: ({ row }) => (
            <span className="text-fg-2" title={row.original.permissions?.join(', ')}>
              {row.original.permissions
                ? t('permissions', { count: row.original.permissions.length })
                : t('allPermissions')}
            </span>
          ),
          meta: { width: 180 },
        }),
        column.accessor('usedAt', {
          header: () => t('used'),
          cell: ({ row }) => (
            <span className="text-fg-2">{row.original.usedAt ? formatAgo(row.original.usedAt) : t('never')}</span>
          ),
          meta: { width: 130 },
        }),
        column.accessor('expiresAt', {
          header: () => t('expires'),
          cell: ({ row }) => <Expiry at={row.original.expiresAt} />,
          meta: { width: 170 },
        }),
        column.display({
          id: 'revoke',
          header: () => <span className="sr-only">{t('revoke')}</span>,
          cell: ({ row }) => (
            <Button size="sm" kind="dangerOutline" onClick={() => onRevoke(row.original)}>
              {t('revoke')}
            </Button>
          ),
          meta: { width: 100, align: 'end' },
        }),
      ]),
    [t, onRevoke],
  )
}

function Expiry({ at }: { at: string }) {
  const { t } = useTranslation('account')
  const over = Date.parse(at) <= Date.now()
  return <span className={over ? 'text-err' : 'text-fg-2'}>{over ? t('expired') : formatDateTime(at)}</span>
}
