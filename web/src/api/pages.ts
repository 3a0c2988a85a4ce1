import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** One page of a list as every list of the API answers it. */
export interface Page<T> {
  items?: T[]
  nextPageToken?: string
}

/**
 * A list that grows page by page; hand the result to `DataTable` as its `source`.
 *
 * @param key ends with whatever changes the list: filters, order
 * @param fetchPage the page after the token; the first one when there is none
 * @param options for lists that change by themselves: so often, in milliseconds, they are asked for again
 */
export function usePages<T>(
  key: QueryKey,
  fetchPage: (pageToken: string | undefined) => Promise<Page<T>>,
  options: { refetchInterval?: number } = {},
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.nextPageToken || undefined,
    placeholderData: (before) => before,
    ...options,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items ?? []), [query.data])
  return {
    rows,
    error: query.error,
    loading: query.isPending,
    /** Old rows are on show while new ones are fetched. */
    stale: query.isPlaceholderData,
    more: query.hasNextPage,
    fetchMore: () => {
      if (!query.isFetchingNextPage) void query.fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}

export type PageSource<T> = ReturnType<typeof usePages<T>>
