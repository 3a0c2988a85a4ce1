import { useParams } from '@tanstack/react-router'
import { Database } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { usePageTitle } from '@/lib/pageTitle'
import { Empty } from '@/ui/Empty'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { DatabaseList } from './DatabaseList'

/** The databases that the project may change. */
export function ProjectDatabasesPage() {
  const { t } = useTranslation('databases')
  const { project = '' } = useParams({ strict: false })
  usePageTitle(`${t('databases')} · ${project}`)
  return (
    <Page title={t('databases')} fill>
      <DatabaseList
        project={project}
        fetchPage={({ project: _, assigned: __, ...query }) =>
          body(
            api.GET('/v1/projects/{project}/databases', {
              params: { path: { project }, query: { ...query, pageSize: 200 } },
            }),
          )
        }
        suggest={{}}
        empty={
          <Empty
            icon={Database}
            title={t('noneInProject')}
            hint={t('noneInProjectHint')}
            action={
              <Link to="/databases" search={{ q: 'is:unassigned' } as never}>
                {t('showUnassigned')}
              </Link>
            }
          />
        }
      />
    </Page>
  )
}
