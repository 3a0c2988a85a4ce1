import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'
import { Bindings } from './Bindings'
import { Explain } from './Explain'
import { Groups } from './Groups'
import { ServiceAccounts } from './ServiceAccounts'
import { UserList } from './UserList'

const TABS = ['users', 'groups', 'serviceAccounts', 'roles', 'explain'] as const

/** Who is here, and who may what in the whole workspace. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  usePageTitle(t('title'))
  const [asked, setTab] = useUrlState('tab', true)
  const tab = TABS.find((each) => each === asked) ?? 'users'
  return (
    <Page
      title={t('title')}
      fill
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(next) => setTab(next === 'users' ? undefined : next)}
          items={TABS.map((id) => ({ id, label: t(id) }))}
        />
      }
    >
      <div className="flex min-h-0 flex-1 flex-col gap-3 pt-3">
        {tab === 'users' && <UserList />}
        {tab === 'groups' && <Groups />}
        {tab === 'serviceAccounts' && <ServiceAccounts />}
        {tab === 'roles' && <Bindings />}
        {tab === 'explain' && <Explain />}
      </div>
    </Page>
  )
}
