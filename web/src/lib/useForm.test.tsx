import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem } from '@/api/problem'
import { useForm } from './useForm'

function Form({ submit }: { submit: (values: { title: string }) => Promise<unknown> }) {
  const form = useForm({
    initial: { title: '' },
    validate: ({ title }) => ({ title: title === '' ? 'missing' : undefined }),
    submit,
  })
  return (
    <>
      <input aria-label="title" value={form.values.title} onChange={(event) => form.set('title', event.target.value)} />
      <p role="note">{form.error('title')}</p>
      <p role="alert">{form.problem?.message}</p>
      <button type="button" onClick={form.submit} disabled={form.busy}>
        Send
      </button>
    </>
  )
}

const show = (submit: (values: { title: string }) => Promise<unknown>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Form submit={submit} />
    </QueryClientProvider>,
  )

test('nothing is sent while something is missing, and nothing is wrong before it was tried', async () => {
  const sent: string[] = []
  show(async ({ title }) => sent.push(title))
  expect(screen.getByRole('note').textContent).toBe('')
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('note').textContent).toBe('missing')
  await userEvent.type(screen.getByLabelText('title'), 'x')
  await userEvent.click(screen.getByRole('button'))
  expect(sent).toEqual(['x'])
})

test('a problem that names a field of ours is shown there, any other at the form', async () => {
  const answers = [new Problem({ detail: 'Too long.', field: 'title' }, 400), new Problem({ detail: 'Stale.' }, 409)]
  show(async () => {
    throw answers.shift()
  })
  await userEvent.type(screen.getByLabelText('title'), 'x')
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('note').textContent).toBe('Too long.')
  expect(screen.getByRole('alert').textContent).toBe('')
  await userEvent.type(screen.getByLabelText('title'), 'y')
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('note').textContent).toBe('')
  expect(screen.getByRole('alert').textContent).toBe('Stale.')
})
