import i18n from 'i18next'
import { Database, DatabaseZap } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const databases: Feature = {
  nav: [
    {
      to: '/p/$project/databases',
      needs: 'projectDatabases.list',
      label: () => i18n.t('databases', { ns: 'nav' }),
      icon: Database,
      group: 'data',
      order: 10,
      keys: 'g d',
    },
    {
      to: '/databases',
      needs: 'databases.list',
      label: () => i18n.t('allDatabases', { ns: 'nav' }),
      icon: DatabaseZap,
      group: 'workspace',
      order: 25,
    },
  ],
}
