import i18n from 'i18next'
import { Boxes } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const groups: Feature = {
  nav: [
    {
      to: '/p/$project/groups',
      needs: 'databaseGroups.list',
      label: () => i18n.t('databaseGroups', { ns: 'nav' }),
      icon: Boxes,
      group: 'data',
      order: 20,
      keys: 'g o',
    },
  ],
}
