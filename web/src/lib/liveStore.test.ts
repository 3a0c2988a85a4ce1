import { expect, test } from 'vitest'
import { LiveStore } from './liveStore'

interface Task {
  id: string
  status: string
}

function storeOf(...ids: string[]) {
  const frames: (() => void)[] = []
  const store = new LiveStore<Task>(
    (task) => task.id,
    (flush) => frames.push(flush),
  )
  store.set(ids.map((id) => ({ id, status: 'queued' })))
  const frame = () => {
    for (const flush of frames.splice(0)) flush()
  }
  frame()
  return { store, frame }
}

test('many changes in a frame tell each changed row once, and nobody else', () => {
  const { store, frame } = storeOf('a', 'b')
  const told: string[] = []
  store.onRow('a', () => told.push('a'))
  store.onRow('b', () => told.push('b'))
  for (const status of ['running', 'failed', 'done']) store.patch('a', (task) => ({ ...task, status }))
  expect(told).toEqual([])
  frame()
  expect(told).toEqual(['a'])
  expect(store.get('a')?.status).toBe('done')
})

test('order stays as it was set, whatever changes', () => {
  const { store, frame } = storeOf('a', 'b')
  store.append([
    { id: 'c', status: 'queued' },
    { id: 'a', status: 'done' },
  ])
  frame()
  expect(store.ids()).toEqual(['a', 'b', 'c'])
})

test('a change of a row that is not loaded is left to the page that brings it', () => {
  const { store, frame } = storeOf('a')
  const before = store.version()
  store.patch('z', (task) => ({ ...task, status: 'done' }))
  frame()
  expect(store.get('z')).toBeUndefined()
  expect(store.version()).toBe(before)
})

test('who left is not told', () => {
  const { store, frame } = storeOf('a')
  let told = 0
  const leave = store.onRow('a', () => told++)
  leave()
  store.patch('a', (task) => ({ ...task, status: 'done' }))
  frame()
  expect(told).toBe(0)
})
