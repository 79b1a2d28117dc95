import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { asApiError } from '../api/errors.ts'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'

/** The root of every page; what stands outside of the frame (an invitation, a wall) hangs on it directly. */
export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <Empty title='没有这一页'>地址可能写错了，请从左边的菜单进。</Empty>,
  errorComponent: ({ error }) => <Failure error={asApiError(error)} onRetry={() => window.location.reload()} />,
})

/** Parent of the pages that have the side bar; its component is set where the pillars are known. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'desk' })
