import i18n from 'i18next'
import { FolderKanban, Settings2 } from 'lucide-react'
import type { Feature } from '@/lib/feature'

export const projects: Feature = {
  nav: [
    {
      to: '/p/$project/settings',
      label: () => i18n.t('projectSettings', { ns: 'nav' }),
      icon: Settings2,
      group: 'govern',
      order: 90,
    },
    {
      to: '/projects',
      label: () => i18n.t('projects', { ns: 'nav' }),
      icon: FolderKanban,
      group: 'workspace',
      order: 10,
      keys: 'g p',
    },
  ],
}
