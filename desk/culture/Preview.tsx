import { useQuery } from '@tanstack/react-query'
import { asApiError } from '../api/errors.ts'
import { PhoneFrame } from '../kit/PhoneFrame.tsx'
import { useSettled } from '../kit/settled.ts'
import './culture.scss'

interface PreviewProps<D> {
  title: string
  /** What is being written; null while too little of it is there. */
  draft: D | null
  /** Sends it, and gives the id that stands in the place of the real one. */
  make: (draft: D) => Promise<{ id: string }>
  /** The page of the program. */
  path: (id: string) => string
  /** What has to be filled in first. */
  needs: string
}

/** A phone with the program as people will see what is being written, a moment after each change. */
export function Preview<D extends object>({ title, draft, make, path, needs }: PreviewProps<D>) {
  const settled = useSettled(draft, 1200)
  const { data, error } = useQuery({
    queryKey: ['preview', title, settled],
    queryFn: () => (settled ? make(settled) : Promise.reject(new Error('nothing to show'))),
    enabled: settled !== null,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: before => before,
  })
  return (
    <aside className='preview' aria-label={title}>
      {data && settled ? (
        <PhoneFrame key={data.id} title={title} path={path(data.id)} />
      ) : (
        <PhoneFrame title={title}>
          <p className='caption'>{error ? asApiError(error).message : needs}</p>
        </PhoneFrame>
      )}
      <p className='caption'>手机上的样子，还没发布的只有这里看得到</p>
    </aside>
  )
}
