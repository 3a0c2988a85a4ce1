import { useMutation } from '@tanstack/react-query'
import { Bot, KeyRound, Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { queryClient } from '@/api/queryClient'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { useAccountColumns } from './accountColumns'
import { NewUserDialog } from './NewUserDialog'
import { TokensDrawer } from './TokensDrawer'

const reload = () => queryClient.invalidateQueries({ queryKey: ['serviceAccounts'] })
const pathOf = (name: string) => ({ params: { path: { serviceAccount: name.replace(/^serviceAccounts\//, '') } } })

/** The programs of the workspace. */
export function ServiceAccounts() {
  const { t } = useTranslation('people')
  const rights = useMay()
  const accounts = usePages(['serviceAccounts'], (pageToken) =>
    body(api.GET('/v1/serviceAccounts', { params: { query: { pageSize: 200, pageToken } } })),
  )
  const [making, setMaking] = useState(false)
  const [open, setOpen] = useState<Schema<'Account'>>()
  const { mutate: toggle } = useMutation({
    mutationFn: ({ name, disabledAt }: Schema<'Account'>) =>
      disabledAt
        ? api.POST('/v1/serviceAccounts/{serviceAccount}:enable', pathOf(name))
        : api.POST('/v1/serviceAccounts/{serviceAccount}:disable', pathOf(name)),
    onSuccess: reload,
  })
  const mayChange = rights?.may('serviceAccounts.update')
  const actions = useCallback(
    (account: Schema<'Account'>) => (
      <>
        <Button size="sm" icon={KeyRound} onClick={() => setOpen(account)}>
          {t('tokens')}
        </Button>
        {mayChange && (
          <Button size="sm" kind={account.disabledAt ? 'outline' : 'dangerOutline'} onClick={() => toggle(account)}>
            {t(account.disabledAt ? 'enable' : 'disable')}
          </Button>
        )}
      </>
    ),
    [t, toggle, mayChange],
  )
  const columns = useAccountColumns(actions)
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">{t('serviceAccountsWhat')}</p>
        <Guarded by={rights?.refusal('serviceAccounts.create')}>
          <Button kind="primary" icon={Plus} onClick={() => setMaking(true)}>
            {t('newServiceAccount')}
          </Button>
        </Guarded>
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('serviceAccounts')}
          columns={columns}
          source={accounts}
          rowId={(account) => account.name}
          onOpen={setOpen}
          empty={<Empty icon={Bot} title={t('noServiceAccounts')} hint={t('noServiceAccountsHint')} />}
        />
      </div>
      {making && <NewUserDialog kind="serviceAccount" onClose={() => setMaking(false)} onDone={reload} />}
      <TokensDrawer account={open} onClose={() => setOpen(undefined)} />
    </>
  )
}
