import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { ConfirmDialog } from './ConfirmDialog'
import { RadioGroup } from './choices'
import { Field } from './Field'
import { FilterBar } from './FilterBar'
import { Input } from './Input'
import { SegBar } from './SegBar'
import { Tree } from './Tree'

test('what cannot be undone waits for the name, and tells the reason', async () => {
  const confirmed: string[] = []
  const dialog = (
    <ConfirmDialog
      open
      onClose={() => {}}
      title="Drop?"
      action="Drop"
      typeToConfirm="cart"
      reason="required"
      onConfirm={(why) => confirmed.push(why)}
    />
  )
  render(dialog)
  const button = screen.getByRole('button', { name: 'Drop' })
  expect(button.hasAttribute('disabled')).toBe(true)
  await userEvent.type(screen.getByLabelText('Type cart to confirm'), 'cart')
  await userEvent.type(screen.getByLabelText(/Reason/), ' not used ')
  await userEvent.click(button)
  expect(confirmed).toEqual(['not used'])
})

test('each choice in a field keeps its own name', () => {
  const options = [
    { value: 'owner', label: 'Owner', hint: 'Everything' } as const,
    { value: 'viewer', label: 'Viewer' } as const,
  ]
  render(
    <Field label="Role">
      <RadioGroup<'owner' | 'viewer'> label="Role" value="viewer" onValueChange={() => {}} options={options} />
    </Field>,
  )
  expect(screen.getByRole('radio', { name: 'Viewer' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('radio', { name: 'Owner' }).getAttribute('aria-checked')).toBe('false')
})

test('a field ties its label and its error to the control', () => {
  render(
    <Field label="Title" error="The title is missing.">
      <Input />
    </Field>,
  )
  const input = screen.getByLabelText('Title')
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
  const texts = described.map((id) => document.getElementById(id)?.textContent)
  expect(texts).toContain('The title is missing.')
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

function Filter() {
  const [value, setValue] = useState('')
  const keys = [{ key: 'is', hint: 'State', values: ['open', 'done'] }]
  return (
    <>
      <output>{value}</output>
      <FilterBar label="Filter issues" keys={keys} value={value} onValueChange={setValue} />
    </>
  )
}

test('a filter is typed with suggestions, becomes terms, and is taken away again', async () => {
  render(<Filter />)
  const box = screen.getByRole('combobox', { name: 'Filter issues' })
  await userEvent.type(box, 'i{ArrowDown}{Enter}{ArrowDown}{Enter}')
  expect(screen.getByText('is:open')).toBeTruthy()
  await userEvent.type(box, 'orders{Enter}')
  expect(screen.getByText('is:open orders')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Remove is:open' }))
  expect(document.querySelector('output')?.textContent).toBe('orders')
})

test('a tree opens, moves and chooses by keyboard', async () => {
  const chosen: string[] = []
  const nodes = [{ id: 'db', label: 'db', children: [{ id: 'orders', label: 'orders' }] }]
  render(<Tree label="Objects" nodes={nodes} onSelect={(node) => chosen.push(node.id)} />)
  screen.getByRole('treeitem', { name: 'db' }).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}')
  expect(chosen).toEqual(['orders'])
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(screen.queryByRole('treeitem', { name: 'orders' })).toBeNull()
})

test('one failure among thousands is still seen, and told in words', () => {
  render(<SegBar counts={{ done: 4999, skipped: 0, failed: 1, running: 0, total: 5000 }} />)
  const bar = screen.getByRole('img', { name: 'Done 4,999, Failed 1, of 5000' })
  expect(bar.querySelector<HTMLElement>('.bg-err-fill')?.style.width).toBe('0.6%')
})
