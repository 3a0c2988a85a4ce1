import i18n from 'i18next'
import { GitPullRequestArrow } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const issues: Feature = {
  nav: [
    {
      to: '/p/$project/issues',
      needs: 'issues.list',
      label: () => i18n.t('issues', { ns: 'nav' }),
      icon: GitPullRequestArrow,
      group: 'change',
      order: 10,
      keys: 'g i',
    },
  ],
}
