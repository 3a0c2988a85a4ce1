import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Trash2, UserPlus, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'
import { AddMemberDialog } from './AddMemberDialog'
import { bindingsQuery, principalsQuery, projectQuery } from './queries'
import { SettingsTabs } from './SettingsTabs'
import { useMemberColumns } from './useMemberColumns'

/** Who holds which role on the project, and until when. */
export function MembersPage() {
  const { t } = useTranslation('projects')
  const { project = '' } = useParams({ strict: false })
  const rights = useMay(project)
  const { data } = useQuery(projectQuery(project))
  const title = data?.title ?? project
  usePageTitle(`${t('members')} · ${title}`)
  const bindings = useQuery(bindingsQuery(project))
  const principals = useQuery(principalsQuery)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Schema<'Binding'>>()
  const mayChange = rights?.may('members.update')
  useCommand(
    mayChange
      ? { id: 'add-member', label: t('addMember'), group: 'page', icon: UserPlus, run: () => setAdding(true) }
      : undefined,
  )

  const names = useMemo(() => {
    const known = new Map<string, string>()
    for (const user of principals.data?.users ?? []) known.set(user.name, user.displayName)
    for (const group of principals.data?.groups ?? []) known.set(group.name, group.title)
    return known
  }, [principals.data])
  const take = useMemo(
    () => (binding: Schema<'Binding'>) =>
      mayChange && (
        <IconButton
          icon={Trash2}
          size="sm"
          label={t('removeMember', { name: binding.principal })}
          onClick={() => setLeaving(binding)}
        />
      ),
    [t, mayChange],
  )
  const columns = useMemberColumns(names, take)
  const add = (
    <Guarded by={rights?.refusal('members.update')}>
      <Button kind="primary" icon={UserPlus} onClick={() => setAdding(true)}>
        {t('addMember')}
      </Button>
    </Guarded>
  )
  return (
    <Page title={title} fill tabs={<SettingsTabs project={project} value="members" />} actions={add}>
      <div className="flex min-h-0 flex-1 flex-col pt-4">
        <DataTable
          label={t('members')}
          columns={columns}
          source={{
            rows: bindings.data,
            loading: bindings.isPending,
            error: bindings.error,
            more: false,
            fetchMore: () => {},
            retry: () => void bindings.refetch(),
          }}
          rowId={(binding) => binding.id}
          empty={<Empty icon={Users} title={t('noMembers')} hint={t('noMembersHint')} action={add} />}
        />
      </div>
      <AddMemberDialog project={project} open={adding} onClose={() => setAdding(false)} />
      <Removal project={project} binding={leaving} names={names} onClose={() => setLeaving(undefined)} />
    </Page>
  )
}

interface RemovalProps {
  project: string
  binding: Schema<'Binding'> | undefined
  names: ReadonlyMap<string, string>
  onClose: () => void
}

function Removal({ project, binding, names, onClose }: RemovalProps) {
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const name = binding ? (names.get(binding.principal) ?? binding.principal) : ''
  const remove = useMutation({
    mutationFn: (id: string) =>
      api.DELETE('/v1/projects/{project}/bindings/{binding}', { params: { path: { project, binding: id } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['bindings', project] })
      toast({ title: t('memberRemoved', { name }) })
    },
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={binding !== undefined}
      onClose={onClose}
      title={t('askRemoveMember', { name, role: binding?.role ?? '' })}
      description={t('askRemoveMemberHint')}
      action={t('remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => binding && remove.mutate(binding.id)}
    />
  )
}
