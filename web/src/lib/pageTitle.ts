import { useEffect } from 'react'

const ICON = '/favicon.svg'

/** What the tab says: "52% · #42 Add index · Sluice"; with a share, its icon becomes a ring that fills. */
export function usePageTitle(title: string, share?: number): void {
  useEffect(() => {
    document.title = title ? `${title} · Sluice` : 'Sluice'
    return () => {
      document.title = 'Sluice'
    }
  }, [title])
  const step = share === undefined ? undefined : Math.round(share * 20)
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!link || step === undefined) return
    link.href = ring(step / 20)
    return () => {
      link.href = ICON
    }
  }, [step])
}

function ring(share: number): string {
  const style = getComputedStyle(document.documentElement)
  const [track, fill] = [style.getPropertyValue('--wait-fill'), style.getPropertyValue('--ok-fill')]
  const circle = 'cx="16" cy="16" r="11" fill="none" stroke-width="7"'
  const arc = `stroke-dasharray="${share * 69.1} 70" transform="rotate(-90 16 16)"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle ${circle} stroke="${track}"/><circle ${circle} stroke="${fill}" ${arc}/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
