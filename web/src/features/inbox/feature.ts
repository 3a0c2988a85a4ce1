import i18n from 'i18next'
import { Inbox } from 'lucide-react'
import { lazy } from 'react'
import type { Feature } from '@/lib/feature'

export const inbox: Feature = {
  nav: [
    {
      to: '/inbox',
      label: () => i18n.t('inbox', { ns: 'nav' }),
      icon: Inbox,
      group: 'top',
      order: 5,
      keys: 'g b',
      badge: lazy(() => import('./InboxBadge')),
    },
  ],
}
