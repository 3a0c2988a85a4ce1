import { useMutation } from '@tanstack/react-query'
import { Inbox, RotateCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { usePages } from '@/api/pages'
import { formatDateTime } from '@/lib/format'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Drawer } from '@/ui/Dialog'
import { Empty } from '@/ui/Empty'
import { Select } from '@/ui/Select'
import { columnsOf } from '@/ui/table'
import { toast } from '@/ui/toast'
import { DeliveryFacts, DeliveryPill } from './DeliveryFacts'
import { reloadDeliveries, useChannels } from './queries'

const STATUSES = ['', 'PENDING', 'DELIVERED', 'FAILED'] as const

/** The log of messages: each on its way to one channel. */
export function Deliveries({ project }: { project: string }) {
  const { t } = useTranslation('notifications')
  const [status, setStatus] = useUrlState('status')
  const [channel, setChannel] = useUrlState('channel')
  const [open, setOpen] = useState<Schema<'Delivery'>>()
  const channels = useChannels(project)
  const wanted = STATUSES.find((each) => each === status) ?? ''
  const query = { status: wanted || undefined, channel: channel || undefined }
  const deliveries = usePages(['deliveries', project, query], (pageToken) =>
    body(
      api.GET('/v1/projects/{project}/deliveries', {
        params: { path: { project }, query: { ...query, pageSize: 100, pageToken } },
      }),
    ),
  )
  const again = useMutation({
    mutationFn: (delivery: string) =>
      body(
        api.POST('/v1/projects/{project}/deliveries/{delivery}:redeliver', { params: { path: { project, delivery } } }),
      ),
    onSuccess: async (sent) => {
      toast({ title: t('redelivering') })
      setOpen(sent)
      await reloadDeliveries(project)
    },
  })
  const columns = useColumns()
  const narrowed = wanted !== '' || channel !== ''
  return (
    <>
      <search aria-label={t('filterDeliveries')} className="flex gap-2">
        <Select
          label={t('status')}
          value={wanted}
          onValueChange={setStatus}
          options={STATUSES.map((each) => ({ value: each, label: t(`statuses.${each || 'ANY'}`) }))}
          className="w-40"
        />
        <Select
          label={t('channel')}
          value={channel}
          onValueChange={setChannel}
          options={[
            { value: '', label: t('anyChannel') },
            ...(channels.rows ?? []).map((each) => ({ value: each.id, label: each.title })),
          ]}
          className="w-52"
        />
        <Button icon={RotateCw} kind="ghost" onClick={() => void reloadDeliveries(project)}>
          {t('refresh')}
        </Button>
      </search>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('deliveries')}
          columns={columns}
          source={deliveries}
          rowId={(delivery) => delivery.id}
          onOpen={setOpen}
          empty={<Empty icon={Inbox} title={t('noDeliveries')} hint={t('noDeliveriesHint')} />}
          onClearFilters={
            narrowed
              ? () => {
                  setStatus(undefined)
                  setChannel(undefined)
                }
              : undefined
          }
        />
      </div>
      <Drawer
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open && <EventWord event={open.event} />}
        footer={
          open && (
            <Button
              icon={RotateCw}
              busy={again.isPending}
              disabled={open.status === 'PENDING'}
              onClick={() => again.mutate(open.id)}
            >
              {t('redeliver')}
            </Button>
          )
        }
      >
        {open && <DeliveryFacts delivery={open} />}
      </Drawer>
    </>
  )
}

/** An event in words; one that this page does not know yet keeps its own. */
function EventWord({ event }: { event: string }) {
  const { t, i18n } = useTranslation('notifications')
  const key = `event.${event}`
  return <>{i18n.exists(key, { ns: 'notifications' }) ? t(key as 'event.channel.test') : event}</>
}

function useColumns() {
  const { t } = useTranslation('notifications')
  return useMemo(
    () =>
      columnsOf<Schema<'Delivery'>>((column) => [
        column.accessor('status', {
          header: () => t('status'),
          cell: ({ row }) => <DeliveryPill status={row.original.status} />,
          meta: { width: 110 },
        }),
        column.accessor('event', {
          header: () => t('eventName'),
          cell: ({ row }) => <EventWord event={row.original.event} />,
          meta: { width: 150 },
        }),
        column.accessor('channel', {
          header: () => t('channel'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.channel.split('/').at(-1)}</span>,
          meta: { width: 120 },
        }),
        column.accessor('resource', {
          header: () => t('about'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.resource}</span>,
          meta: { width: 150, grow: 1 },
        }),
        column.display({
          id: 'answer',
          header: () => t('answer'),
          cell: ({ row: { original } }) => (
            <span className="text-fg-2 text-xs">
              {[original.responseStatus, original.reason].filter((part) => part !== undefined).join(' · ')}
            </span>
          ),
          meta: { width: 150, grow: 1 },
        }),
        column.accessor('attempts', { header: () => t('attempts'), meta: { width: 80, align: 'end' } }),
        column.accessor('createdAt', {
          header: () => t('made'),
          cell: ({ row }) => <span className="text-fg-2 text-xs">{formatDateTime(row.original.createdAt)}</span>,
          meta: { width: 120 },
        }),
      ]),
    [t],
  )
}
