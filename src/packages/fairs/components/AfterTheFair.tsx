import { getFairResults } from '@/api/follow-ups'
import { FairResults, ResultDefinitions } from '@/careers/FairResults'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'

/** What came of a fair that is over, where enough people came to say so. */
export function AfterTheFair({ fairId }: { fairId: string }) {
  const results = useResource(`fair-results:${fairId}`, () => getFairResults(fairId))
  return (
    <ResourceView resource={results}>
      {data =>
        data.arrived === null ? null : (
          <>
            <SectionHeader title='这一场后来怎样' />
            <FairResults results={data} smallest={data.smallest} />
            <ResultDefinitions definitions={data.definitions} />
          </>
        )
      }
    </ResourceView>
  )
}
