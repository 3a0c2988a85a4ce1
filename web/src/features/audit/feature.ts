import i18n from 'i18next'
import { ScrollText } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const audit: Feature = {
  nav: [
    {
      to: '/govern/audit',
      needs: 'audit.list',
      label: () => i18n.t('auditLog', { ns: 'nav' }),
      icon: ScrollText,
      group: 'govern',
      order: 20,
      keys: 'g a',
    },
  ],
}
