import { account } from '@/features/account/feature'
import { audit } from '@/features/audit/feature'
import { databases } from '@/features/databases/feature'
import { environments } from '@/features/environments/feature'
import { groups } from '@/features/groups/feature'
import { history } from '@/features/history/feature'
import { home } from '@/features/home/feature'
import { inbox } from '@/features/inbox/feature'
import { instances } from '@/features/instances/feature'
import { issues } from '@/features/issues/feature'
import { notifications } from '@/features/notifications/feature'
import { people } from '@/features/people/feature'
import { projects } from '@/features/projects/feature'
import { rules } from '@/features/rules/feature'
import type { Feature } from '@/lib/feature'

// One line per feature here, and one in routes.ts.
export const features: Feature[] = [
  inbox,
  home,
  issues,
  databases,
  groups,
  history,
  projects,
  instances,
  environments,
  rules,
  audit,
  notifications,
  people,
  account,
]
