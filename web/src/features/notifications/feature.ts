import i18n from 'i18next'
import { Bell, Signature } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const notifications: Feature = {
  nav: [
    {
      to: '/p/$project/settings/approval',
      needs: 'approvalFlows.get',
      label: () => i18n.t('approvalFlow', { ns: 'nav' }),
      icon: Signature,
      group: 'govern',
      order: 30,
    },
    {
      to: '/p/$project/settings/notifications',
      needs: 'channels.list',
      label: () => i18n.t('notifications', { ns: 'nav' }),
      icon: Bell,
      group: 'govern',
      order: 40,
    },
  ],
}
