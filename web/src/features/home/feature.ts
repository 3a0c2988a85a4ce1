import i18n from 'i18next'
import { House } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const home: Feature = {
  nav: [
    { to: '/overview', label: () => i18n.t('home', { ns: 'nav' }), icon: House, group: 'top', order: 10, keys: 'g h' },
  ],
}
