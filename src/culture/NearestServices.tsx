import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { AskedService } from '../../contract/culture/services.ts'
import { nearest } from './nearest'
import { ServiceRow } from './ServiceRow'
import { StartChips } from './StartChips'
import { useServices } from './use-services'
import { useStart } from './use-start'

const shown = 2

/** The answer to 「最近的厕所在哪」: the nearest at once, the others one tap away. */
export function NearestServices({ service: { kind, name } }: { service: Pick<AskedService, 'name'> & { kind: string } }) {
  const services = useServices()
  const choice = useStart()
  const now = useNow()
  return (
    <>
      <SectionHeader title={choice.start ? `最近的${name}` : name} onMore={() => open(paths.where(kind))} />
      <ResourceView resource={services}>
        {({ items, starts }) => {
          const near = nearest(
            items.filter(point => point.kind === kind),
            choice.start,
          )
          if (near.length === 0) return <Empty title={`还没有收录${name}`} text='收录了会写在这里' />
          return (
            <>
              <StartChips choice={choice} starts={starts} />
              {near.slice(0, shown).map(point => (
                <ServiceRow key={point.id} point={point} now={now} />
              ))}
              {near.length > shown ? (
                <Button kind='plain' size='small' onPress={() => open(paths.where(kind))}>
                  看全部 {near.length} 处
                </Button>
              ) : null}
            </>
          )
        }}
      </ResourceView>
    </>
  )
}
