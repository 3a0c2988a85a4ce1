import type { Schema } from '@/api/client'

export type Kind = Schema<'Channel'>['kind']
export type EventName = Schema<'Channel'>['events'][number]

export const KINDS: readonly Kind[] = ['WEBHOOK', 'SLACK', 'TEAMS', 'DINGTALK', 'FEISHU', 'WECOM', 'MAIL']

export const EVENTS: readonly EventName[] = [
  'approval.requested',
  'approval.given',
  'approval.refused',
  'rollout.started',
  'rollout.paused',
  'rollout.finished',
  'task.failed',
  'task.unknown',
]

/** Whether messages of a kind are signed with a secret. */
export function secretOf(kind: Kind): 'required' | 'optional' | 'none' {
  if (kind === 'WEBHOOK') return 'required'
  return kind === 'DINGTALK' || kind === 'FEISHU' ? 'optional' : 'none'
}

export interface ChannelDraft {
  title: string
  id: string
  kind: Kind
  target: string
  secret: string
  events: EventName[]
}

export const BLANK: ChannelDraft = {
  title: '',
  id: '',
  kind: 'WEBHOOK',
  target: '',
  secret: '',
  events: ['approval.requested', 'rollout.finished', 'task.failed', 'task.unknown'],
}

/** An id that a title suggests: small letters, digits and hyphens. */
export function idFrom(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

/** What is wrong with a draft; of a channel that is there, target and secret may stay as they are. */
export function wrongWith(draft: ChannelDraft, exists: boolean) {
  return {
    ...(draft.title.trim() === '' && { title: 'titleMissing' as const }),
    ...(!exists && draft.id === '' && { id: 'idMissing' as const }),
    ...(!exists && draft.target.trim() === '' && { target: 'targetMissing' as const }),
    ...(!exists && secretOf(draft.kind) === 'required' && draft.secret === '' && { secret: 'secretMissing' as const }),
    ...(draft.events.length === 0 && { events: 'eventsMissing' as const }),
  }
}
