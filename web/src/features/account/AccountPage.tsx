import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/pageTitle'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

const TABS = ['profile', 'tokens', 'security'] as const

export interface AccountPageProps {
  tab: (typeof TABS)[number]
  actions?: ReactNode
  fill?: boolean
  children: ReactNode
}

/** The frame of the pages about oneself. */
export function AccountPage({ tab, actions, fill, children }: AccountPageProps) {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  usePageTitle(t(tab))
  return (
    <Page
      title={t('title')}
      actions={actions}
      fill={fill}
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(next) => void navigate({ to: `/me/${next}` })}
          items={TABS.map((id) => ({ id, label: t(id) }))}
        />
      }
    >
      {fill ? <div className="min-h-0 flex-1 pt-4">{children}</div> : <div className="max-w-140 pt-4">{children}</div>}
    </Page>
  )
}
