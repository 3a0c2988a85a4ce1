import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { signOut } from '@/api/session'
import { Avatar } from '@/ui/Avatar'
import { Menu } from '@/ui/Menu'

export default function AccountMenu({ me, onShortcuts }: { me: Schema<'Me'>; onShortcuts: () => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => navigate({ to: '/login', search: {} }) })
  const name = me.displayName || me.name || ''
  return (
    <Menu
      trigger={
        <button type="button" className="ml-1 rounded-full p-0.5 hover:bg-hover">
          <Avatar name={name} large />
          <span className="sr-only">{t('account', { name })}</span>
        </button>
      }
      header={
        <>
          <p className="font-medium">{name}</p>
          <p className="text-fg-3 text-xs">{me.name}</p>
        </>
      }
      items={[
        [{ label: t('shortcuts'), icon: Keyboard, shortcut: '?', onSelect: onShortcuts }],
        [{ label: t('signOut'), icon: LogOut, onSelect: () => leaving.mutate() }],
      ]}
    />
  )
}
