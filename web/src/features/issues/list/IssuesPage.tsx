import { useNavigate, useParams } from '@tanstack/react-router'
import { GitPullRequestArrow, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { useCommand } from '@/lib/commands'
import { parseFilter, valuesOf } from '@/lib/filter'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { Guarded } from '@/ui/Guarded'
import { Page } from '@/ui/Page'
import { useIssueColumns } from './useIssueColumns'

const STATUSES = ['open', 'done', 'closed'] as const
const KEYS = ['is', 'author', 'label']

/** All issues of a project; filters and order stand in the URL. */
export function IssuesPage() {
  const { t } = useTranslation('issues')
  const { project } = useParams({ from: '/shell/p/$project/issues' })
  const navigate = useNavigate()
  const rights = useMay(project)
  const [q, setQ] = useUrlState('q')
  const [sort, setSort] = useUrlState('sort')
  usePageTitle(t('title'))
  const filter = parseFilter(q, KEYS)
  const is = valuesOf(filter, 'is').at(-1)
  const author = valuesOf(filter, 'author').at(-1)
  const query = {
    status: STATUSES.find((each) => each === is)?.toUpperCase() as Schema<'Issue'>['status'] | undefined,
    author: author === undefined ? undefined : author === '@me' ? rights?.name : withKind(author),
    label: valuesOf(filter, 'label').at(-1),
    text: filter.text || undefined,
    orderBy: sort ? sort.replace(/^-(.*)$/, '$1 desc') : undefined,
  }
  const source = usePages(['issues', project, query], (pageToken) =>
    body(api.GET('/v1/projects/{project}/issues', { params: { path: { project }, query: { ...query, pageToken } } })),
  )
  const columns = useIssueColumns()
  const create = () => void navigate({ to: '/p/$project/issues/new', params: { project } } as never)
  const mayCreate = rights?.may('plans.propose') ?? false
  useCommand(
    mayCreate ? { id: 'issue.new', label: t('new'), group: 'page', icon: Plus, keys: 'c', run: create } : undefined,
  )
  const newButton = (
    <Guarded by={rights?.refusal('plans.propose')}>
      <Button kind="primary" icon={Plus} shortcut="c" onClick={create}>
        {t('new')}
      </Button>
    </Guarded>
  )
  return (
    <Page title={t('title')} actions={newButton} fill>
      <FilterBar
        label={t('filter')}
        placeholder={t('filterHint')}
        value={q}
        onValueChange={setQ}
        keys={[
          { key: 'is', hint: t('filterStatus'), values: STATUSES },
          { key: 'author', hint: t('filterAuthor'), values: ['@me'] },
          { key: 'label', hint: t('filterLabel') },
        ]}
        className="mb-3 max-w-3xl"
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('title')}
          columns={columns}
          source={source}
          rowId={(issue) => issue.name}
          onOpen={(issue) =>
            void navigate({ to: '/p/$project/issues/$issue', params: { project, issue: issue.number } })
          }
          sort={{ value: sort || undefined, onChange: setSort }}
          empty={<Empty icon={GitPullRequestArrow} title={t('none')} hint={t('noneHint')} action={newButton} />}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
    </Page>
  )
}

/** People type `ada`; the API wants to know which kind of account. */
function withKind(author: string): string {
  return author.includes('/') ? author : `users/${author}`
}
