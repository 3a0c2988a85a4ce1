import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Our sizes are not Tailwind's: without this, `text-2xs text-fg` would look like two colours to the merger.
const merge = extendTailwindMerge({
  extend: { classGroups: { 'font-size': [{ text: ['2xs', 'xs', 'sm', 'base', 'lg', 'xl'] }] } },
})

/** Joins class names; of two that mean the same property, the last one wins. */
export const cn = (...classes: ClassValue[]) => merge(clsx(classes))
