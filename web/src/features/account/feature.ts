import i18n from 'i18next'
import { CircleUser } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const account: Feature = {
  nav: [
    {
      to: '/me/profile',
      label: () => i18n.t('account', { ns: 'nav' }),
      icon: CircleUser,
      group: 'workspace',
      order: 90,
    },
  ],
}
