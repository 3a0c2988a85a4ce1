/** Chinese, by area; a chunk of its own that only its readers fetch. */
const files = import.meta.glob<Record<string, unknown>>('./zh/*.json', { eager: true, import: 'default' })

export const zh = Object.fromEntries(
  Object.entries(files).map(([file, texts]) => [file.replace(/^\.\/zh\/(.*)\.json$/, '$1'), texts]),
)
