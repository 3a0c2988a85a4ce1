import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { usePages } from '@/api/pages'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { AuditDrawer } from './AuditDrawer'
import { Facets, useFacets } from './Facets'
import { bounds } from './span'
import { useAuditColumns } from './useAuditColumns'

/** Who did what, when, from where, and what became of it. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  usePageTitle(t('title'))
  const facets = useFacets()
  const [sort, setSort] = useUrlState('sort')
  const [now] = useState(Date.now)
  const { actor, project, resource, outcome, span, from, until } = facets.values
  const query = {
    actor: actor || undefined,
    project: project || undefined,
    resource: resource || undefined,
    outcome: (outcome || undefined) as Schema<'AuditEntry'>['outcome'] | undefined,
    ...bounds(span, from, until, now),
    orderBy: sort === 'at' ? 'at' : undefined,
  }
  const entries = usePages(['audit', query], (pageToken) =>
    body(api.GET('/v1/audit', { params: { query: { ...query, pageSize: 200, pageToken } } })),
  )
  const [open, setOpen] = useState<Schema<'AuditEntry'>>()
  const columns = useAuditColumns()
  return (
    <Page title={t('title')} meta={t('what')} fill>
      <Facets {...facets} />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('title')}
          columns={columns}
          source={entries}
          rowId={(entry) => entry.id}
          rowHeight={36}
          onOpen={setOpen}
          sort={{ value: sort || '-at', onChange: setSort }}
          empty={<Empty icon={ScrollText} title={t('none')} hint={t('noneHint')} />}
          onClearFilters={facets.any ? facets.clear : undefined}
        />
      </div>
      <AuditDrawer entry={open} onClose={() => setOpen(undefined)} onFilter={facets.set} />
    </Page>
  )
}
