import { House } from 'lucide-react'
import { expect, test } from 'vitest'
import type { NavEntry } from '@/lib/feature'
import { nearestEntry } from './nearestEntry'

const entry = (to: string): NavEntry => ({ to, label: () => to, icon: House, group: 'change', order: 0 })
const entries = ['/', '/p/$project/settings', '/p/$project/settings/approval', '/projects'].map(entry)
const nearest = (path: string) => nearestEntry(entries, path, 'mes')?.to

test('the entry below another one is lit alone', () => {
  expect(nearest('/p/mes/settings/approval')).toBe('/p/$project/settings/approval')
  expect(nearest('/p/mes/settings/members')).toBe('/p/$project/settings')
})

test('home is only home, and a name that begins like another is another', () => {
  expect(nearest('/')).toBe('/')
  expect(nearest('/projectsX')).toBeUndefined()
})
