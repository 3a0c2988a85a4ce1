import { useMutation } from '@tanstack/react-query'
import { Plus, ShieldCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { queryClient } from '@/api/queryClient'
import { formatDateTime } from '@/lib/format'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { columnsOf } from '@/ui/table'
import { NewBindingDialog } from './NewBindingDialog'

const reload = () => queryClient.invalidateQueries({ queryKey: ['bindings'] })

/** Who has which role on the whole workspace. */
export function Bindings() {
  const { t } = useTranslation('people')
  const rights = useMay()
  const bindings = usePages(['bindings'], (pageToken) =>
    body(api.GET('/v1/bindings', { params: { query: { pageSize: 200, pageToken } } })),
  )
  const [giving, setGiving] = useState(false)
  const [taking, setTaking] = useState<Schema<'Binding'>>()
  const take = useMutation({
    mutationFn: (binding: string) => api.DELETE('/v1/bindings/{binding}', { params: { path: { binding } } }),
    onSettled: () => setTaking(undefined),
    onSuccess: reload,
  })
  const columns = useColumns(rights?.may('bindings.update') ? setTaking : undefined)
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">{t('rolesWhat')}</p>
        <Guarded by={rights?.refusal('bindings.update')}>
          <Button kind="primary" icon={Plus} onClick={() => setGiving(true)}>
            {t('giveRole')}
          </Button>
        </Guarded>
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('roles')}
          columns={columns}
          source={bindings}
          rowId={(binding) => binding.id}
          empty={<Empty icon={ShieldCheck} title={t('noBindings')} />}
        />
      </div>
      {giving && <NewBindingDialog onClose={() => setGiving(false)} onDone={reload} />}
      <ConfirmDialog
        open={taking !== undefined}
        onClose={() => setTaking(undefined)}
        title={t('takeTitle', { role: taking?.role, principal: taking?.principal })}
        description={t('takeHint')}
        action={t('takeRole')}
        danger
        busy={take.isPending}
        onConfirm={() => taking && take.mutate(taking.id)}
      />
    </>
  )
}

function useColumns(onTake: ((binding: Schema<'Binding'>) => void) | undefined) {
  const { t } = useTranslation('people')
  return useMemo(
    () =>
      columnsOf<Schema<'Binding'>>((column) => [
        column.accessor('principal', {
          header: () => t('principal'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.principal}</span>,
          meta: { width: 200, grow: 1 },
        }),
        column.accessor('role', {
          header: () => t('role'),
          cell: ({ row }) => <span className="font-medium">{row.original.role}</span>,
          meta: { width: 140 },
        }),
        column.accessor('expiresAt', {
          header: () => t('expires'),
          cell: ({ row }) => (
            <span className="text-fg-2">
              {row.original.expiresAt ? formatDateTime(row.original.expiresAt) : t('noEnd')}
            </span>
          ),
          meta: { width: 140 },
        }),
        column.accessor('createdBy', {
          header: () => t('givenBy'),
          cell: ({ row: { original } }) => (
            <span className="text-fg-2 text-xs">{`${original.createdBy} · ${formatDateTime(original.createdAt)}`}</span>
          ),
          meta: { width: 220 },
        }),
        column.display({
          id: 'take',
          header: () => <span className="sr-only">{t('actions')}</span>,
          cell: ({ row }) =>
            onTake && (
              <Button size="sm" kind="dangerOutline" onClick={() => onTake(row.original)}>
                {t('takeRole')}
              </Button>
            ),
          meta: { width: 130, align: 'end' },
        }),
      ]),
    [t, onTake],
  )
}
