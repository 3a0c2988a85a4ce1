import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { queryClient } from '@/api/queryClient'
import { formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { MultiCombobox } from '@/ui/Combobox'
import { DataTable } from '@/ui/DataTable'
import { Drawer } from '@/ui/Dialog'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { columnsOf } from '@/ui/table'
import { NewGroupDialog } from './NewGroupDialog'
import { groupsQuery, userChoicesQuery } from './queries'

const reload = () => queryClient.invalidateQueries({ queryKey: ['groups'] })

/** Groups of people: a role that a group has, each of its members has. */
export function Groups() {
  const { t } = useTranslation('people')
  const rights = useMay()
  const groups = useQuery(groupsQuery)
  const [making, setMaking] = useState(false)
  const [open, setOpen] = useState<string>()
  const shown = groups.data?.find((group) => group.name === open)
  const columns = useMemo(
    () =>
      columnsOf<Schema<'Group'>>((column) => [
        column.accessor('title', {
          header: () => t('group'),
          cell: ({ row }) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{row.original.title}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{row.original.name.split('/').at(-1)}</span>
            </span>
          ),
          meta: { width: 240, grow: 1 },
        }),
        column.display({
          id: 'members',
          header: () => t('members'),
          cell: ({ row }) => formatNumber(row.original.members.length),
          meta: { width: 100, align: 'end' },
        }),
      ]),
    [t],
  )
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">{t('groupsWhat')}</p>
        <Guarded by={rights?.refusal('groups.create')}>
          <Button kind="primary" icon={Plus} onClick={() => setMaking(true)}>
            {t('newGroup')}
          </Button>
        </Guarded>
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('groups')}
          columns={columns}
          source={{
            rows: groups.data,
            loading: groups.isPending,
            error: groups.error,
            more: false,
            fetchMore: () => {},
            retry: () => void groups.refetch(),
          }}
          rowId={(group) => group.name}
          onOpen={(group) => setOpen(group.name)}
          empty={<Empty icon={UsersRound} title={t('noGroups')} hint={t('noGroupsHint')} />}
        />
      </div>
      {making && <NewGroupDialog onClose={() => setMaking(false)} onDone={reload} />}
      <Drawer open={shown !== undefined} onClose={() => setOpen(undefined)} title={shown?.title}>
        {shown && <Members group={shown} />}
      </Drawer>
    </>
  )
}

function Members({ group }: { group: Schema<'Group'> }) {
  const { t } = useTranslation('people')
  const rights = useMay()
  const users = useQuery(userChoicesQuery)
  const params = { path: { group: group.name.replace(/^groups\//, '') } }
  const change = useMutation({
    mutationFn: ({ member, add }: { member: string; add: boolean }) =>
      add
        ? api.POST('/v1/groups/{group}:addMember', { params, body: { member } })
        : api.POST('/v1/groups/{group}:removeMember', { params, body: { member } }),
    onSettled: reload,
  })
  const options = (users.data ?? []).map((user) => ({ value: user.name, label: user.displayName, hint: user.name }))
  return (
    <Field label={t('members')} hint={t('membersHint')}>
      <MultiCombobox
        label={t('members')}
        options={options}
        disabled={change.isPending || !rights?.may('groups.update')}
        value={group.members.map((name) => options.find((each) => each.value === name) ?? { value: name, label: name })}
        onValueChange={(chosen) => {
          const names = chosen.map((each) => each.value)
          const added = names.find((name) => !group.members.includes(name))
          const gone = group.members.find((name) => !names.includes(name))
          if (added) change.mutate({ member: added, add: true })
          else if (gone) change.mutate({ member: gone, add: false })
        }}
      />
    </Field>
  )
}
