import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useActing } from './acting.ts'
import { Failure } from './Failure.tsx'
import { Loaded } from './Loaded.tsx'
import { momentText } from './times.ts'

/** The latest first; version 0 is what comes with the program. */
interface Versions {
  items: { version: number; savedBy: string | null; savedAt: string | null; reason: string | null }[]
}

interface VersionsDrawerProps {
  name: string
  current: number
  load: () => Promise<Versions>
  /** Brings an earlier text onto the page; saving it makes a new version. */
  onTake: (version: number) => Promise<void>
  onClose: () => void
}

/** Who saved what when, and why; an earlier one can be brought back. */
export function VersionsDrawer({ name, current, load, onTake, onClose }: VersionsDrawerProps) {
  const query = useQuery({ queryKey: ['versions', name, current], queryFn: load })
  const { act, failure, isBusy } = useActing()
  return (
    <Drawer open size={460} title='以前的样子' onClose={onClose}>
      {failure && <Failure error={failure} />}
      <Loaded query={query}>
        {({ items }) => (
          <ol style={{ listStyle: 'none' }}>
            {items.map(({ version, savedBy, savedAt, reason }) => (
              <li key={version} className='panel'>
                <strong>{version === 0 ? '随程序来的' : `第 ${version} 版`}</strong>{' '}
                {savedAt && (
                  <span className='caption'>
                    {savedBy} · {momentText(savedAt)}
                  </span>
                )}
                {reason && <p>为什么：{reason}</p>}
                {version === current ? (
                  <p className='caption'>正在用的</p>
                ) : (
                  <Button
                    size='small'
                    disabled={isBusy}
                    onClick={() => void act(() => onTake(version)).then(isDone => isDone && onClose())}
                  >
                    拿回来看看
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  )
}
