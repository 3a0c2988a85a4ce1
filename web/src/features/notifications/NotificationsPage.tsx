import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'
import { Channels } from './Channels'
import { Deliveries } from './Deliveries'
import { useProject } from './useProject'

/** Whom a project tells what happens, and what became of each message. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications')
  const project = useProject()
  const rights = useMay(project)
  usePageTitle(t('title'))
  const [tab, setTab] = useUrlState('tab', true)
  const maySeeDeliveries = rights?.may('deliveries.list')
  const shown = tab === 'deliveries' && maySeeDeliveries ? 'deliveries' : 'channels'
  return (
    <Page
      title={t('title')}
      fill
      tabs={
        <Tabs
          label={t('title')}
          value={shown}
          onChange={(next) => setTab(next === 'channels' ? undefined : next)}
          items={[
            { id: 'channels', label: t('channels') },
            ...(maySeeDeliveries ? [{ id: 'deliveries' as const, label: t('deliveries') }] : []),
          ]}
        />
      }
    >
      <div className="flex min-h-0 flex-1 flex-col gap-3 pt-3">
        {shown === 'channels' ? <Channels project={project} /> : <Deliveries project={project} />}
      </div>
    </Page>
  )
}
