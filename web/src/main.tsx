import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/queryClient'
import { router } from './app/router'
import { preferredLanguage, startI18n } from './i18n'
import { TooltipProvider } from './ui/Tooltip'

const Toasts = lazy(() => import('./ui/Toasts'))

await startI18n(preferredLanguage())

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TooltipProvider>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </TooltipProvider>
    </QueryClientProvider>
  </StrictMode>,
)
