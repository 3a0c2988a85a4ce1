import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForKeys, singleKeys, useCommand } from './commands'

let ran: string[] = []
let stop = () => {}

function Page() {
  useCommand({ id: 'issues', label: 'Issues', group: 'go', keys: 'g i', run: () => ran.push('issues') })
  useCommand({ id: 'palette', label: 'Palette', group: 'app', keys: 'Mod+k', run: () => ran.push('palette') })
  useCommand({ id: 'help', label: 'Help', group: 'app', keys: '?', run: () => ran.push('help') })
  return <input aria-label="box" />
}

beforeEach(() => {
  ran = []
  stop = listenForKeys(window)
})
afterEach(() => {
  stop()
  singleKeys.set(true)
})

test('keys alone, together and one after the other run their command', async () => {
  render(<Page />)
  await userEvent.keyboard('gi')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('?')
  expect(ran).toEqual(['issues', 'palette', 'help'])
})

test('in a box single keys are text, keys with Ctrl still work', async () => {
  const { getByLabelText } = render(<Page />)
  await userEvent.type(getByLabelText('box'), 'gi?')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(ran).toEqual(['palette'])
})

test('while an input method composes, no key is ours', () => {
  render(<Page />)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '?', isComposing: true }))
  expect(ran).toEqual([])
})

test('single keys can be turned off', async () => {
  singleKeys.set(false)
  render(<Page />)
  await userEvent.keyboard('gi?')
  expect(ran).toEqual([])
})
