import { describe, expect, it } from 'vitest'
import { BLANK, idFrom, wrongWith } from './channel'

describe('a channel', () => {
  it('gets an id from its title', () => {
    expect(idFrom('DBA chat (night)')).toBe('dba-chat-night')
    expect(idFrom('24/7 on call')).toBe('on-call')
    expect(idFrom('值班群')).toBe('')
    expect(idFrom(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39))
  })

  it('needs a title, an id, a target and events, and a secret where messages are signed', () => {
    expect(wrongWith({ ...BLANK, events: [] }, false)).toEqual({
      title: 'titleMissing',
      id: 'idMissing',
      target: 'targetMissing',
      secret: 'secretMissing',
      events: 'eventsMissing',
    })
    const chat = { ...BLANK, title: 'Chat', id: 'chat', target: 'https://chat.example/x', kind: 'SLACK' as const }
    expect(wrongWith(chat, false)).toEqual({})
  })

  it('may keep target and secret when it is there already', () => {
    expect(wrongWith({ ...BLANK, title: 'Hook' }, true)).toEqual({})
  })
})
