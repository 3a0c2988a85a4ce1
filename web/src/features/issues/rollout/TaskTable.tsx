import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '@/lib/format'
import { useLiveRow } from '@/lib/liveStore'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { type Status, StatusIcon } from '@/ui/StatusIcon'
import { columnsOf } from '@/ui/table'
import { chipOf, databaseName } from '../happenings'
import type { TaskRow } from '../queries'
import { TaskBulk } from './TaskBulk'
import type { Tasks, useBoard } from './useBoard'

interface TaskTableProps {
  board: ReturnType<typeof useBoard>
  ids: readonly string[]
  manyChanges: boolean
  /** Whether tasks can still be moved. */
  acts: boolean
  onOpen: (task: string) => void
  onClearFilters: (() => void) | undefined
}

interface Item {
  id: string
}

/** Rows hold ids only: each cell follows its task by itself, so that an event renders one row. */
export function TaskTable({ board, ids, manyChanges, acts, onOpen, onClearFilters }: TaskTableProps) {
  const { t } = useTranslation('issues')
  const { store } = board
  const [selected, setSelected] = useState<Record<string, true>>({})
  const rows = useMemo(() => ids.map((id) => ({ id })), [ids])
  const columns = useMemo(
    () =>
      columnsOf<Item>((column) => {
        const live = (id: string, width: number, show: (task: TaskRow) => React.ReactNode, more?: object) =>
          column.display({
            id,
            header: () => t(`task.${id as 'state'}`),
            cell: ({ row }) => <Live store={store} id={row.original.id} show={show} />,
            meta: { width, ...more },
          })
        return [
          live('state', 110, (task) => <StatusIcon status={statusOf(task)} word spin={false} />),
          live('database', 180, (task) => <span className="font-mono">{databaseName(task.database).database}</span>, {
            grow: 1,
          }),
          live('instance', 150, (task) => <span className="text-fg-2">{databaseName(task.database).instance}</span>, {
            grow: 0.8,
          }),
          ...(manyChanges ? [live('change', 70, (task) => task.change + 1, { align: 'end' })] : []),
          live('progress', 240, (task) => <Progress task={task} />, { grow: 2 }),
          live('time', 80, (task) => timeOf(task), { align: 'end' }),
        ]
      }),
    [t, store, manyChanges],
  )
  return (
    <DataTable
      label={t('tasks')}
      columns={columns}
      source={{
        rows,
        loading: board.loading,
        error: board.error,
        more: false,
        fetchMore: () => {},
        retry: board.retry,
      }}
      rowId={(row) => row.id}
      rowHeight={36}
      onOpen={(row) => onOpen(row.id)}
      {...(acts && {
        selection: {
          value: selected,
          onChange: setSelected,
          actions: (chosen) => <TaskBulk store={store} ids={chosen} onDone={() => setSelected({})} />,
        },
      })}
      empty={<Empty title={t('noTasks')} />}
      onClearFilters={onClearFilters}
    />
  )
}

function Live({ store, id, show }: { store: Tasks; id: string; show: (task: TaskRow) => React.ReactNode }) {
  const task = useLiveRow(store, id)
  return task ? show(task) : null
}

function Progress({ task }: { task: TaskRow }) {
  const { t } = useTranslation('issues')
  if (task.status === 'RUNNING' && task.progress) {
    const { statement, statements, waiting } = task.progress
    return (
      <span className="flex items-center gap-2">
        <span aria-hidden className="h-1.5 w-24 shrink-0 overflow-hidden rounded-full bg-wait-soft">
          <span
            className="block h-full bg-run-fill"
            style={{ width: `${(statement / Math.max(1, statements)) * 100}%` }}
          />
        </span>
        <span className="tnum truncate text-fg-2 text-xs">{t('statementOf', { statement, statements })}</span>
        {waiting && <span className="truncate text-warn text-xs">{t('waitsForLock')}</span>}
      </span>
    )
  }
  const bad = task.status === 'FAILED' || task.status === 'UNKNOWN'
  return (
    <span title={task.reason} className={bad ? 'text-err' : 'text-fg-2'}>
      {task.reason}
    </span>
  )
}

export function timeOf(task: TaskRow): string {
  if (!task.startedAt || !task.finishedAt) return ''
  return formatDuration(Math.max(0, Date.parse(task.finishedAt) - Date.parse(task.startedAt)))
}

export function statusOf(task: TaskRow): Status {
  if (task.status === 'CANCELLED') return 'canceled'
  return task.status === 'PENDING' ? 'waiting' : chipOf(task.status)
}
