import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '@/ui/Tabs'

interface Props {
  project: string
  value: 'general' | 'members' | 'rules'
}

/** The tabs of a project's settings; each is a page with an address. */
export function SettingsTabs({ project, value }: Props) {
  const { t } = useTranslation('projects')
  const navigate = useNavigate()
  return (
    <Tabs
      label={t('settings')}
      value={value}
      onChange={(tab) => void navigate({ to: `/p/$project/settings/${tab}`, params: { project } })}
      items={[
        { id: 'general', label: t('general') },
        { id: 'members', label: t('members') },
        { id: 'rules', label: t('reviewRules') },
      ]}
    />
  )
}
