import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { cache } from './api/cache.ts'
import './frame/desk.scss'
import { SessionProvider } from './frame/session.tsx'
import { Theme } from './frame/theme.tsx'
import { router } from './router.tsx'

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <Theme>
      <QueryClientProvider client={cache}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </Theme>,
  )
