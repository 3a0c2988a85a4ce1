import { home } from '@/features/home/feature'
import { issues } from '@/features/issues/feature'
import type { Feature } from '@/lib/feature'

// One line per feature here, and one in routes.ts.
export const features: Feature[] = [
  home,
  issues,
]
