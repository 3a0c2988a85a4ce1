import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '@/api/problem'
import { giveElementsSize } from '@/house/frame'
import { DataTable, type TableSource } from './DataTable'
import { columnsOf } from './table'

interface Task {
  id: string
  name: string
}

const columns = columnsOf<Task>((column) => [
  column.accessor('name', { header: () => 'Name', meta: { width: 200, grow: 1, sort: 'name' } }),
])

const tasks = (count: number): Task[] =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, name: `task ${at}` }))

const source = (more: Partial<TableSource<Task>>): TableSource<Task> => ({
  rows: tasks(5000),
  loading: false,
  error: null,
  more: false,
  fetchMore: () => {},
  retry: () => {},
  ...more,
})

function Table({
  from,
  onOpen,
  clear,
}: {
  from: TableSource<Task>
  onOpen?: (task: Task) => void
  clear?: () => void
}) {
  const [selected, setSelected] = useState<Record<string, true>>({})
  const [sort, setSort] = useState<string>()
  return (
    <>
      <output>{sort}</output>
      <DataTable
        label="Tasks"
        columns={columns}
        source={from}
        rowId={(task) => task.id}
        onOpen={onOpen}
        sort={{ value: sort, onChange: setSort }}
        selection={{ value: selected, onChange: setSelected, actions: (ids) => <b>{ids.join()}</b> }}
        empty={<p>Nothing yet</p>}
        onClearFilters={clear}
      />
    </>
  )
}

beforeAll(giveElementsSize)

test('of thousands of rows only those on show are there, and all are counted', () => {
  render(<Table from={source({})} />)
  const grid = screen.getByRole('grid', { name: 'Tasks' })
  expect(grid.getAttribute('aria-rowcount')).toBe('5001')
  const rows = within(grid).getAllByRole('row')
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.length).toBeLessThan(60)
})

test('a list whose end is not known says so, and fetches on when the end comes near', () => {
  let fetched = 0
  render(<Table from={source({ rows: tasks(20), more: true, fetchMore: () => fetched++ })} />)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1')
  expect(fetched).toBeGreaterThan(0)
})

test('the keyboard moves, opens and selects, also a range', async () => {
  const opened: string[] = []
  render(<Table from={source({})} onOpen={(task) => opened.push(task.name)} />)
  screen.getByRole('grid').focus()
  await userEvent.keyboard('jj{ArrowUp}{Enter}')
  expect(opened).toEqual(['task 1'])
  await userEvent.keyboard('x{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getByText('t1,t2')).toBeTruthy()
  expect(screen.getByText('2 selected')).toBeTruthy()
})

test('a click on a box selects and does not open', async () => {
  const opened: string[] = []
  render(<Table from={source({ rows: tasks(3) })} onOpen={(task) => opened.push(task.name)} />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select t1' }))
  expect(opened).toEqual([])
  expect(screen.getByText('t1')).toBeTruthy()
})

test('the head orders, and turns the order round', async () => {
  render(<Table from={source({})} />)
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(screen.getByText('-name')).toBeTruthy()
})

test('empty, no match and failed are three different things', () => {
  const { rerender } = render(<Table from={source({ rows: [] })} />)
  expect(screen.getByText('Nothing yet')).toBeTruthy()
  rerender(<Table from={source({ rows: [] })} clear={() => {}} />)
  expect(screen.getByText('No match')).toBeTruthy()
  const error = new Problem({ detail: 'Too slow.', requestId: 'r-9' }, 504)
  rerender(<Table from={source({ rows: undefined, error })} />)
  expect(screen.getByRole('alert').textContent).toContain('Too slow.')
  expect(screen.getByRole('button', { name: 'Copy r-9' })).toBeTruthy()
})
