import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '@/api/pages'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { Page } from '@/ui/Page'
import { TabLink, TabNav } from '@/ui/TabNav'
import { Counted } from './Counted'
import { AGAIN, countsQuery, type Item, idOf, itemsPage, paramsOf, type Tab } from './queries'
import { useInboxColumns } from './useInboxColumns'

const ApproveDialog = lazy(() => import('./ApproveDialog'))

const TABS = ['NEEDS_ME', 'MINE', 'FAILED', 'DONE'] as const satisfies readonly Tab[]

/** Where on its issue's page one acts on it. */
const PLACES = {
  APPROVAL: '/p/$project/issues/$issue/review',
  STAGE: '/p/$project/issues/$issue/rollout',
  FAILED: '/p/$project/issues/$issue/rollout',
  START: '/p/$project/issues/$issue/overview',
  FILED: '/p/$project/issues/$issue/overview',
  ANSWERED: '/p/$project/issues/$issue/review',
} as const satisfies Record<Item['kind'], string>

/** What waits for the reader, over all projects. */
export function InboxPage() {
  const { t } = useTranslation('inbox')
  const navigate = useNavigate()
  const [asked] = useUrlState('tab')
  const [q, setQ] = useUrlState('q')
  const [approving, setApproving] = useState<Item>()
  const tab = TABS.find((each) => each === asked) ?? 'NEEDS_ME'
  const counts = useQuery(countsQuery)
  const items = usePages(['inbox', 'list', tab, q], itemsPage(tab, q), { refetchInterval: AGAIN })
  const columns = useInboxColumns(setApproving)
  const { needsMe = 0, mine, failed, most = 0 } = counts.data ?? {}
  usePageTitle(needsMe > 0 ? `(${needsMe}) ${t('title')}` : t('title'))
  const counted: Partial<Record<Tab, number | undefined>> = {
    NEEDS_ME: counts.data?.needsMe,
    MINE: mine,
    FAILED: failed,
  }
  return (
    <Page
      title={t('title')}
      fill
      tabs={
        <TabNav label={t('title')}>
          {TABS.map((id) => {
            const count = counted[id]
            return (
              <TabLink
                key={id}
                to="/inbox"
                search={{ tab: id === 'NEEDS_ME' ? undefined : id, q: q || undefined } as never}
                count={count === undefined ? undefined : <Counted count={count} most={most} />}
                activeProps={{}}
                aria-current={id === tab ? 'page' : undefined}
              >
                {t(`tab.${id}`)}
              </TabLink>
            )
          })}
        </TabNav>
      }
    >
      <FilterBar
        label={t('filter')}
        placeholder={t('filterHint')}
        value={q}
        onValueChange={setQ}
        keys={[]}
        className="my-3 max-w-xl"
      />
      <div className="min-h-0 flex-1">
        <DataTable
          key={tab}
          label={t(`tab.${tab}`)}
          columns={columns}
          source={items}
          rowId={idOf}
          autoFocus
          onOpen={(item) => void navigate({ to: PLACES[item.kind], params: paramsOf(item) })}
          empty={<Empty icon={Inbox} title={t(`none.${tab}`)} hint={t(`noneHint.${tab}`)} />}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
      <Suspense>{approving && <ApproveDialog item={approving} onClose={() => setApproving(undefined)} />}</Suspense>
    </Page>
  )
}
