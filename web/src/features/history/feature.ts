import i18n from 'i18next'
import { History } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const history: Feature = {
  nav: [
    {
      to: '/p/$project/history',
      needs: 'history.list',
      label: () => i18n.t('history', { ns: 'nav' }),
      icon: History,
      group: 'change',
      order: 80,
      keys: 'g y',
    },
  ],
}
