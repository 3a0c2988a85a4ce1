import i18n from 'i18next'
import { Server } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const instances: Feature = {
  nav: [
    {
      to: '/instances',
      needs: 'instances.list',
      label: () => i18n.t('instances', { ns: 'nav' }),
      icon: Server,
      group: 'workspace',
      order: 20,
      keys: 'g n',
    },
  ],
}
