import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { parseFilter, valuesOf } from '@/lib/filter'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { FilterBar } from '@/ui/FilterBar'
import { Page } from '@/ui/Page'
import { HistoryList } from './HistoryList'

const KEYS = ['issue', 'database']

/** What was done to the databases of the project. */
export function HistoryPage() {
  const { t } = useTranslation('history')
  const { project = '' } = useParams({ strict: false })
  usePageTitle(`${t('history')} · ${project}`)
  const [q, setQ] = useUrlState('q')
  const filter = parseFilter(q, KEYS)
  const issue = Number(valuesOf(filter, 'issue').at(-1)?.replace(/^#/, ''))
  return (
    <Page title={t('history')} fill>
      <FilterBar
        label={t('filter')}
        placeholder={t('filterPlaceholder')}
        value={q}
        onValueChange={setQ}
        keys={[
          { key: 'issue', hint: t('issueFilter') },
          { key: 'database', hint: t('databaseFilter') },
        ]}
        className="mb-3"
      />
      <HistoryList
        project={project}
        issue={Number.isInteger(issue) ? issue : undefined}
        database={valuesOf(filter, 'database').at(-1)}
        onClearFilters={q ? () => setQ(undefined) : undefined}
      />
    </Page>
  )
}
