import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Button } from './Button'
import { Guarded } from './Guarded'

test('a button that may not be used does nothing, can be reached, and says what is missing', async () => {
  const onClick = vi.fn()
  render(
    <Guarded by={{ permission: 'instances.create', grantors: ['users/ada', 'groups/dba'] }}>
      <Button onClick={onClick}>Add</Button>
    </Guarded>,
  )
  const button = screen.getByRole('button', { name: 'Add' })
  await userEvent.click(button)
  await userEvent.tab()
  expect(onClick).not.toHaveBeenCalled()
  expect(button).toHaveProperty('disabled', false)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toContain('instances.create')
  expect(why?.textContent).toContain('users/ada and groups/dba')
})

test('a button that may be used is left as it is', async () => {
  const onClick = vi.fn()
  render(
    <Guarded by={undefined}>
      <Button onClick={onClick}>Add</Button>
    </Guarded>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(onClick).toHaveBeenCalledOnce()
})
