import { expect, test } from 'vitest'
import { EventParser } from './sse'
import { type HubMessage, StreamHub } from './streamHub'

const event = (sequence: number, kind: string, data: object) =>
  `id:${sequence}\nevent:${kind}\ndata:${JSON.stringify(data)}\n\n`

/** A server that answers each connection with the next of these texts, then ends it; the last one stays open. */
function serverOf(...answers: (string | number)[]) {
  const asked: (string | null)[] = []
  const fetch = async (_path: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('Last-Event-ID'))
    const answer = answers[asked.length - 1]
    if (typeof answer === 'number') return new Response('', { status: answer })
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(answer ?? ''))
        if (asked.length < answers.length) controller.close()
      },
    })
    return new Response(body)
  }
  return { asked, fetch, wait: async () => {} }
}

function watcher() {
  const told: HubMessage[] = []
  return {
    tell: (message: HubMessage) => void told.push(message),
    sequences: () => told.flatMap((message) => ('event' in message ? [message.event.sequence] : [])),
    statuses: () => told.flatMap((message) => ('status' in message ? [message.status] : [])),
  }
}

const settled = () => new Promise((done) => setTimeout(done, 20))

test('events are found wherever the network cuts the text', () => {
  const text = `:still here\n\n${event(7, 'task', { task: 'a', note: '索引\n' })}`
  for (let cut = 0; cut <= text.length; cut++) {
    const parser = new EventParser()
    const found = [...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))]
    expect(found).toEqual([{ sequence: 7, kind: 'task', data: { task: 'a', note: '索引\n' } }])
  }
})

test('after a cut the stream goes on after the last event, and none is lost or told twice', async () => {
  const server = serverOf(event(4, 'state', {}) + event(5, 'task', { task: 'a' }), event(6, 'task', { task: 'b' }))
  const seen = watcher()
  new StreamHub(server).watch('/x', seen)
  await settled()
  expect(server.asked).toEqual([null, '5'])
  expect(seen.sequences()).toEqual([4, 5, 6])
  expect(seen.statuses()).toEqual(['connecting', 'live', 'reconnecting', 'live'])
})

test('a second watcher shares the stream and gets the state and the last word on each thing', async () => {
  const text = ['RUNNING', 'DONE'].map((status, at) => event(5 + at, 'task', { task: 'a', status })).join('')
  const server = serverOf(event(4, 'state', {}) + text)
  const hub = new StreamHub(server)
  hub.watch('/x', watcher())
  await settled()
  const late = watcher()
  hub.watch('/x', late)
  expect(server.asked).toHaveLength(1)
  expect(late.sequences()).toEqual([4, 6])
  expect(late.statuses()).toEqual(['live'])
})

test('a refusal ends it: who may not see is not asked for again', async () => {
  const server = serverOf(403)
  const seen = watcher()
  new StreamHub(server).watch('/x', seen)
  await settled()
  expect(server.asked).toHaveLength(1)
  expect(seen.statuses()).toEqual(['connecting', 'refused'])
})

test('when the last watcher leaves, the stream is closed and a new one starts afresh', async () => {
  const server = serverOf(event(4, 'state', {}))
  const hub = new StreamHub(server)
  const first = watcher()
  hub.watch('/x', first)
  await settled()
  hub.leave('/x', first)
  hub.watch('/x', watcher())
  await settled()
  expect(server.asked).toEqual([null, null])
})
