import i18n from 'i18next'
import { ListChecks } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const rules: Feature = {
  nav: [
    {
      to: '/govern/review-rules',
      needs: 'rules.list',
      label: () => i18n.t('reviewRules', { ns: 'nav' }),
      icon: ListChecks,
      group: 'govern',
      order: 10,
      keys: 'g r',
    },
  ],
}
