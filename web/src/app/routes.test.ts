import type { AnyRoute } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { routeTree } from './routes'

/** Those that show a page of their own: not the frames around others, nor the ways that only lead on. */
function pages(route: AnyRoute): string[] {
  const children: AnyRoute[] = Object.values(route.children ?? {})
  if (children.length > 0) return children.flatMap(pages)
  return route.options.component ? [fullPath(route)] : []
}

function fullPath(route: AnyRoute): string {
  const { path = '', getParentRoute }: { path?: string; getParentRoute?: () => AnyRoute } = route.options
  return `${getParentRoute ? fullPath(getParentRoute()) : ''}/${path}`.replaceAll(/\/+/g, '/')
}

test('the list of pages is complete: the journeys visit what stands in it', async () => {
  const list = pages(routeTree).map((path) => (path === '/' ? path : path.replace(/\/$/, '')))
  expect(list.length).toBeGreaterThan(30)
  await expect(`${list.sort().join('\n')}\n`).toMatchFileSnapshot('../../pages.txt')
})
