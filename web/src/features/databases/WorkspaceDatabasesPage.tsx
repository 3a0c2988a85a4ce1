import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Database, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { instancesQuery } from '@/api/catalog'
import { api, body } from '@/api/client'
import { useMay } from '@/api/may'
import { projectsQuery } from '@/api/projects'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { Page } from '@/ui/Page'
import { DatabaseList } from './DatabaseList'

/** Every database that was found, whichever project it belongs to. */
export function WorkspaceDatabasesPage() {
  const { t } = useTranslation('databases')
  const rights = useMay()
  usePageTitle(t('allDatabases'))
  const navigate = useNavigate()
  const instances = useQuery({ ...instancesQuery, enabled: rights?.may('instances.list') ?? false })
  const projects = useQuery(projectsQuery)
  return (
    <Page title={t('allDatabases')} fill>
      <DatabaseList
        fetchPage={(query) => body(api.GET('/v1/databases', { params: { query: { ...query, pageSize: 200 } } }))}
        suggest={{
          instance: instances.data?.map((each) => each.id) ?? [],
          project: projects.data?.map((each) => each.id) ?? [],
        }}
        empty={
          <Empty
            icon={Database}
            title={t('none')}
            hint={t('noneHint')}
            action={
              <Guarded by={rights?.refusal('instances.create')}>
                <Button kind="primary" icon={Plus} onClick={() => void navigate({ to: '/instances/new' })}>
                  {t('addInstance')}
                </Button>
              </Guarded>
            }
          />
        }
      />
    </Page>
  )
}
