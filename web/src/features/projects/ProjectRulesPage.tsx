import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { usePageTitle } from '@/lib/pageTitle'
import { searchRules } from '@/lib/searchRules'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { Page } from '@/ui/Page'
import { projectQuery } from './queries'
import { SettingsTabs } from './SettingsTabs'
import { useRuleColumns } from './useRuleColumns'

/** The rules that scripts of the project are judged by, with their levels and where these come from. */
export function ProjectRulesPage() {
  const { t } = useTranslation('projects')
  const { project = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const [q, setQ] = useUrlState('q')
  const { data } = useQuery(projectQuery(project))
  const title = data?.title ?? project
  usePageTitle(`${t('reviewRules')} · ${title}`)
  const rules = useQuery({
    queryKey: ['projectRules', project],
    queryFn: () => body(api.GET('/v1/projects/{project}/rules', { params: { path: { project } } })),
  })
  const items = rules.data?.items
  const rows = useMemo(() => items && searchRules(items, q, ({ rule, level }) => ({ ...rule, level })), [items, q])
  const engines = useMemo(() => [...new Set((items ?? []).flatMap(({ rule }) => rule.engines))].sort(), [items])
  const columns = useRuleColumns()
  return (
    <Page title={title} fill tabs={<SettingsTabs project={project} value="rules" />}>
      <div className="flex min-h-0 flex-1 flex-col gap-3 pt-4">
        {rules.data && <p className="text-fg-2">{t(rules.data.own ? 'rulesOwn' : 'rulesStandard')}</p>}
        <FilterBar
          label={t('filterRules')}
          placeholder={t('filterRulesPlaceholder')}
          value={q}
          onValueChange={setQ}
          keys={[
            { key: 'engine', hint: t('rulesEngine'), values: engines },
            { key: 'level', hint: t('rulesLevel'), values: ['error', 'warning', 'off'] },
          ]}
        />
        <div className="min-h-0 flex-1">
          <DataTable
            label={t('reviewRules')}
            columns={columns}
            source={{
              rows,
              loading: rules.isPending,
              error: rules.error,
              more: false,
              fetchMore: () => {},
              retry: () => void rules.refetch(),
            }}
            rowId={({ rule }) => rule.id}
            onOpen={({ rule }) => void navigate({ to: '/govern/review-rules/$rule', params: { rule: rule.id } })}
            empty={<Empty icon={ListChecks} title={t('rulesNone')} />}
            onClearFilters={q ? () => setQ(undefined) : undefined}
          />
        </div>
      </div>
    </Page>
  )
}
