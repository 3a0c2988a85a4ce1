/** Adds what was typed, split at commas of either script; what is there already is not added again. */
export function addLabels(labels: readonly string[], typed: string): string[] {
  const added = typed
    .split(/[,，]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
  return [...new Set([...labels, ...added])]
}
