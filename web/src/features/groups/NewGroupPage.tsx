import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { usePageTitle } from '@/lib/pageTitle'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'
import { GroupForm } from './GroupForm'

const EMPTY = { title: '', id: '', expression: 'true' }

export function NewGroupPage() {
  const { t } = useTranslation('groups')
  const { project = '' } = useParams({ strict: false })
  usePageTitle(t('newGroup'))
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Page title={t('newGroup')} meta={t('noneHint')} fill>
      <GroupForm
        project={project}
        initial={EMPTY}
        action={t('create')}
        submit={(values) =>
          body(api.POST('/v1/projects/{project}/databaseGroups', { params: { path: { project } }, body: values }))
        }
        onDone={async ({ title }) => {
          await queries.invalidateQueries({ queryKey: ['groups', project] })
          toast({ title: t('created', { title }) })
          await navigate({ to: '/p/$project/groups', params: { project } })
        }}
      />
    </Page>
  )
}
