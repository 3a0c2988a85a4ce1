import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
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

const NEEDS = {
  users: 'users.list',
  groups: 'groups.list',
  serviceAccounts: 'serviceAccounts.list',
  roles: 'bindings.list',
  explain: 'access.explain',
}

/** Who is here, and who may what in the whole workspace. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const rights = useMay()
  usePageTitle(t('title'))
  const [asked, setTab] = useUrlState('tab', true)
  const tabs = TABS.filter((each) => rights?.may(NEEDS[each]))
  const tab = tabs.find((each) => each === asked) ?? 'users'
  return (
    <Page
      title={t('title')}
      fill
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(next) => setTab(next === 'users' ? undefined : next)}
          items={tabs.map((id) => ({ id, label: t(id) }))}
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
