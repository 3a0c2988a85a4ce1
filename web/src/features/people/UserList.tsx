import { useMutation } from '@tanstack/react-query'
import { KeyRound, UserPlus, Users } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { queryClient } from '@/api/queryClient'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { useAccountColumns } from './accountColumns'
import { NewUserDialog } from './NewUserDialog'
import { PasswordDialog } from './PasswordDialog'

const reload = () => queryClient.invalidateQueries({ queryKey: ['users'] })
export const idOf = (name: string) => name.replace(/^\w+\//, '')

/** The people of the workspace. */
export function UserList() {
  const { t } = useTranslation('people')
  const rights = useMay()
  const users = usePages(['users', 'list'], (pageToken) =>
    body(api.GET('/v1/users', { params: { query: { pageSize: 200, pageToken } } })),
  )
  const [making, setMaking] = useState(false)
  const [disabling, setDisabling] = useState<Schema<'Account'>>()
  const [opening, setOpening] = useState<Schema<'Account'>>()
  const disable = useMutation({
    mutationFn: (name: string) => api.POST('/v1/users/{user}:disable', { params: { path: { user: idOf(name) } } }),
    onSettled: () => setDisabling(undefined),
    onSuccess: reload,
  })
  const { mutate: enable } = useMutation({
    mutationFn: (name: string) => api.POST('/v1/users/{user}:enable', { params: { path: { user: idOf(name) } } }),
    onSuccess: reload,
  })
  const mayChange = rights?.may('users.update')
  const actions = useCallback(
    (user: Schema<'Account'>) =>
      mayChange && (
        <>
          <IconButton size="sm" icon={KeyRound} label={t('setPassword')} onClick={() => setOpening(user)} />
          {user.disabledAt ? (
            <Button size="sm" onClick={() => enable(user.name)}>
              {t('enable')}
            </Button>
          ) : (
            <Button size="sm" kind="dangerOutline" onClick={() => setDisabling(user)}>
              {t('disable')}
            </Button>
          )}
        </>
      ),
    [t, enable, mayChange],
  )
  const columns = useAccountColumns(actions)
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">{t('usersWhat')}</p>
        <Guarded by={rights?.refusal('users.create')}>
          <Button kind="primary" icon={UserPlus} onClick={() => setMaking(true)}>
            {t('newUser')}
          </Button>
        </Guarded>
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('users')}
          columns={columns}
          source={users}
          rowId={(user) => user.name}
          empty={<Empty icon={Users} title={t('noUsers')} />}
        />
      </div>
      {making && <NewUserDialog kind="user" onClose={() => setMaking(false)} onDone={reload} />}
      {opening && <PasswordDialog user={opening} onClose={() => setOpening(undefined)} />}
      <ConfirmDialog
        open={disabling !== undefined}
        onClose={() => setDisabling(undefined)}
        title={t('disableTitle', { name: disabling?.displayName })}
        description={t('disableHint')}
        action={t('disable')}
        danger
        busy={disable.isPending}
        onConfirm={() => disabling && disable.mutate(disabling.name)}
      />
    </>
  )
}
