import { useNavigate, useParams } from '@tanstack/react-router'
import { Boxes, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { useCommand } from '@/lib/commands'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { Page } from '@/ui/Page'
import { columnsOf } from '@/ui/table'

/** The database groups of a project. */
export function GroupsPage() {
  const { t } = useTranslation('groups')
  const { project = '' } = useParams({ strict: false })
  const rights = useMay(project)
  usePageTitle(`${t('groups')} · ${project}`)
  const navigate = useNavigate()
  const groups = usePages(['groups', project, 'list'], (pageToken) =>
    body(
      api.GET('/v1/projects/{project}/databaseGroups', {
        params: { path: { project }, query: { pageSize: 200, pageToken } },
      }),
    ),
  )
  const columns = useMemo(
    () =>
      columnsOf<Schema<'DatabaseGroup'>>((column) => [
        column.accessor('title', {
          header: () => t('group'),
          cell: ({ row: { original } }) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{original.id}</span>
            </span>
          ),
          meta: { width: 240, grow: 1 },
        }),
        column.accessor('expression', {
          header: () => t('expression'),
          cell: ({ row }) => (
            <span className="font-mono text-fg-2 text-xs" title={row.original.expression}>
              {row.original.expression}
            </span>
          ),
          meta: { width: 320, grow: 2 },
        }),
      ]),
    [t],
  )
  const openNew = () => void navigate({ to: '/p/$project/groups/new', params: { project } })
  useCommand({ id: 'new-group', label: t('newGroup'), group: 'page', icon: Plus, run: openNew })
  const add = (
    <Guarded by={rights?.refusal('databaseGroups.update')}>
      <Button kind="primary" icon={Plus} onClick={openNew}>
        {t('newGroup')}
      </Button>
    </Guarded>
  )
  return (
    <Page title={t('groups')} fill actions={add}>
      <DataTable
        label={t('groups')}
        columns={columns}
        source={groups}
        rowId={(group) => group.id}
        onOpen={(group) => void navigate({ to: '/p/$project/groups/$group', params: { project, group: group.id } })}
        empty={<Empty icon={Boxes} title={t('none')} hint={t('noneHint')} action={add} />}
      />
    </Page>
  )
}
