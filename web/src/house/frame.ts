/** jsdom lays nothing out: gives every element the size of a screen, so that virtual lists show rows. */
export function giveElementsSize(): void {
  const size = { width: 1200, height: 600 }
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => size.height },
    offsetWidth: { configurable: true, get: () => size.width },
    clientHeight: { configurable: true, get: () => size.height },
  })
  HTMLElement.prototype.scrollTo = (() => {}) as typeof HTMLElement.prototype.scrollTo
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}
