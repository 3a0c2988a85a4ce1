import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

/** An entry of the side bar, also in the palette. */
export interface NavEntry {
  /** A route's path; `$project` is filled in with the project at hand. */
  to: string
  /** In the reader's language: `() => i18n.t('issues', { ns: 'nav' })`. */
  label: () => string
  icon: LucideIcon
  group: 'top' | 'change' | 'data' | 'govern' | 'workspace'
  /** Within its group, from small to large. */
  order: number
  /** Keys that go there, such as `g i`. */
  keys?: string
  /** Shown to who has this permission: in the project when the path has one, else on the workspace. */
  needs?: string
  /** A number at its end; fetched after the page. */
  badge?: ComponentType
}

/** What a feature brings besides its routes. */
export interface Feature {
  nav?: NavEntry[]
}
