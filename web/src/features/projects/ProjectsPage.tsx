import { useNavigate } from '@tanstack/react-router'
import { FolderKanban, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { useCommand } from '@/lib/commands'
import { formatAgo } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { Labels } from '@/ui/Labels'
import { Page } from '@/ui/Page'
import { Pill } from '@/ui/Pill'
import { columnsOf } from '@/ui/table'
import { NewProjectDialog } from './NewProjectDialog'

/** The projects that one may see. */
export function ProjectsPage() {
  const { t } = useTranslation('projects')
  const rights = useMay()
  usePageTitle(t('projects'))
  const navigate = useNavigate()
  const [archived, setArchived] = useUrlState('archived')
  const [adding, setAdding] = useState(false)
  const showArchived = archived === 'true'
  const projects = usePages(['projects', 'list', showArchived], (pageToken) =>
    body(api.GET('/v1/projects', { params: { query: { showArchived, pageSize: 200, pageToken } } })),
  )
  const columns = useColumns()
  useCommand(
    rights?.may('projects.create')
      ? { id: 'new-project', label: t('newProject'), group: 'page', icon: Plus, run: () => setAdding(true) }
      : undefined,
  )
  const add = (
    <Guarded by={rights?.refusal('projects.create')}>
      <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
        {t('newProject')}
      </Button>
    </Guarded>
  )
  return (
    <Page
      title={t('projects')}
      fill
      actions={
        <>
          <Checkbox
            label={t('showArchived')}
            checked={showArchived}
            onCheckedChange={(on) => setArchived(on ? 'true' : undefined)}
          />
          {add}
        </>
      }
    >
      <DataTable
        label={t('projects')}
        columns={columns}
        source={projects}
        rowId={(project) => project.id}
        onOpen={(project) => void navigate({ to: '/p/$project', params: { project: project.id } })}
        empty={<Empty icon={FolderKanban} title={t('none')} hint={t('noneHint')} action={add} />}
      />
      <NewProjectDialog open={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}

function useColumns() {
  const { t } = useTranslation('projects')
  return useMemo(
    () =>
      columnsOf<Schema<'Project'>>((column) => [
        column.accessor('title', {
          header: () => t('project'),
          cell: ({ row: { original } }) => (
            <span className="flex items-center gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{original.id}</span>
              {original.archivedAt && <Pill>{t('archived')}</Pill>}
            </span>
          ),
          meta: { width: 260, grow: 2 },
        }),
        column.accessor('description', {
          header: () => t('description'),
          cell: ({ row }) => <span className="text-fg-2">{row.original.description}</span>,
          meta: { width: 200, grow: 2 },
        }),
        column.accessor('labels', {
          header: () => t('labels'),
          cell: ({ row }) => <Labels labels={row.original.labels} most={2} />,
          meta: { width: 180, grow: 1 },
        }),
        column.accessor('createdAt', {
          header: () => t('created'),
          cell: ({ row }) => <span className="text-fg-2">{formatAgo(row.original.createdAt)}</span>,
          meta: { width: 120 },
        }),
      ]),
    [t],
  )
}
