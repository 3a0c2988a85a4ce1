import i18n from 'i18next'
import { Layers } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const environments: Feature = {
  nav: [
    {
      to: '/environments',
      needs: 'environments.list',
      label: () => i18n.t('environments', { ns: 'nav' }),
      icon: Layers,
      group: 'workspace',
      order: 30,
      keys: 'g e',
    },
  ],
}
