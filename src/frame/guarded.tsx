import type { ComponentType } from 'react'
import { district } from '@/lib/district'
import { ErrorBoundary } from './ErrorBoundary'
import { NavBar } from './NavBar'

/** A page whose own body may fail as well; the build puts every page into it (config/plugins/guarded-pages.cjs). */
export function guarded<P extends object>(Page: ComponentType<P>): ComponentType<P> {
  return function GuardedPage(props) {
    return (
      <ErrorBoundary bar={<NavBar title={district.name} />} className='screen'>
        <Page {...props} />
      </ErrorBoundary>
    )
  }
}
