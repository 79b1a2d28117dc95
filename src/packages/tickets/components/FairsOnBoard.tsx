import { listFairResults } from '@/api/follow-ups'
import { FairResults, ResultDefinitions } from '@/careers/FairResults'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'

/** What came of the latest fairs. */
export function FairsOnBoard() {
  const results = useResource('fair-results', listFairResults)
  return (
    <>
      <SectionHeader title='招聘会后来怎样' />
      <ResourceView resource={results}>
        {({ items, smallest, definitions }) =>
          items.length === 0 ? (
            <Notice icon='info'>还没有到场满 {smallest} 人的招聘会，有了这里会公布</Notice>
          ) : (
            <>
              {items.map(item => (
                <FairResults key={item.fair.id} results={item} smallest={smallest} isNamed />
              ))}
              <ResultDefinitions definitions={definitions} />
            </>
          )
        }
      </ResourceView>
    </>
  )
}
