import { Bell, BellPlus, Pencil, Send, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Switch } from '@/ui/choices'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { columnsOf } from '@/ui/table'
import { ChannelDialog } from './ChannelDialog'
import { reloadChannels, useChannelActions, useChannels } from './queries'
import { TestDialog } from './TestDialog'

/** The channels of a project. */
export function Channels({ project }: { project: string }) {
  const { t } = useTranslation('notifications')
  const rights = useMay(project)
  const channels = useChannels(project)
  const { toggle, remove, test } = useChannelActions(project)
  const [editing, setEditing] = useState<Schema<'Channel'> | 'new'>()
  const [removing, setRemoving] = useState<Schema<'Channel'>>()
  const columns = useColumns(rights?.may('channels.update') ?? false, {
    toggle: (channel, enabled) => toggle.mutate({ channel, enabled }),
    test: (channel) => test.mutate(channel),
    edit: setEditing,
    remove: setRemoving,
  })
  const add = (
    <Guarded by={rights?.refusal('channels.create')}>
      <Button kind="primary" icon={BellPlus} onClick={() => setEditing('new')}>
        {t('newChannel')}
      </Button>
    </Guarded>
  )
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">{t('what')}</p>
        {add}
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('channels')}
          columns={columns}
          source={channels}
          rowId={(channel) => channel.id}
          {...(rights?.may('channels.update') && { onOpen: setEditing })}
          empty={<Empty icon={Bell} title={t('noChannels')} hint={t('noChannelsHint')} action={add} />}
        />
      </div>
      {editing && (
        <ChannelDialog
          project={project}
          channel={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onDone={() => {
            setEditing(undefined)
            void reloadChannels(project)
          }}
        />
      )}
      <TestDialog test={test} />
      <ConfirmDialog
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('removeTitle', { title: removing?.title })}
        description={t('removeHint')}
        action={t('remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing, { onSettled: () => setRemoving(undefined) })}
      />
    </>
  )
}

interface Actions {
  toggle: (channel: Schema<'Channel'>, enabled: boolean) => void
  test: (channel: Schema<'Channel'>) => void
  edit: (channel: Schema<'Channel'>) => void
  remove: (channel: Schema<'Channel'>) => void
}

function useColumns(mayChange: boolean, actions: Actions) {
  const { t } = useTranslation('notifications')
  return useMemo(
    () =>
      columnsOf<Schema<'Channel'>>((column) => [
        column.display({
          id: 'enabled',
          header: () => t('on'),
          cell: ({ row: { original } }) => (
            <Switch
              bare
              label={t('onWhat', { title: original.title })}
              checked={original.enabled}
              disabled={!mayChange}
              onCheckedChange={(enabled) => actions.toggle(original, enabled)}
            />
          ),
          meta: { width: 44 },
        }),
        column.accessor('title', {
          header: () => t('channelTitle'),
          cell: ({ row }) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{row.original.title}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{row.original.id}</span>
            </span>
          ),
          meta: { width: 180, grow: 1 },
        }),
        column.accessor('kind', {
          header: () => t('kind'),
          cell: ({ row }) => t(`kinds.${row.original.kind}`),
          meta: { width: 120 },
        }),
        column.accessor('target', {
          header: () => t('target'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.target}</span>,
          meta: { width: 180, grow: 1 },
        }),
        column.accessor('events', {
          header: () => t('events'),
          cell: ({ row: { original } }) => (
            <span className="text-fg-2" title={original.events.map((event) => t(`event.${event}`)).join(', ')}>
              {t('eventCount', { count: original.events.length })}
            </span>
          ),
          meta: { width: 100 },
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('actions')}</span>,
          cell: ({ row: { original } }) =>
            mayChange && (
              <span className="flex justify-end">
                <IconButton icon={Send} label={t('test')} onClick={() => actions.test(original)} />
                <IconButton icon={Pencil} label={t('edit')} onClick={() => actions.edit(original)} />
                <IconButton icon={Trash2} label={t('remove')} onClick={() => actions.remove(original)} />
              </span>
            ),
          meta: { width: 110, align: 'end' },
        }),
      ]),
    [t, mayChange, actions],
  )
}
