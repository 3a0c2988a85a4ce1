import i18n from 'i18next'
import { Users } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const people: Feature = {
  nav: [
    {
      to: '/admin/users',
      needs: 'users.list',
      label: () => i18n.t('users', { ns: 'nav' }),
      icon: Users,
      group: 'workspace',
      order: 50,
    },
  ],
}
