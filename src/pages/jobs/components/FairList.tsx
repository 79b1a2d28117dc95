import { View } from '@tarojs/components'
import { listFairs } from '@/api/events'
import { FairCard } from '@/careers/FairCard'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { FairSummary } from '../../../../contract/careers/fairs.ts'
import type { Page } from '../../../../contract/platform/page.ts'

/** The fairs to come, and the way to those that were. */
export function FairList() {
  const now = useNow()
  const fairs = usePagedList<FairSummary, Page<FairSummary>>('fairs:upcoming', cursor =>
    listFairs({ period: 'upcoming', ...(cursor ? { cursor } : {}) }),
  )
  return (
    <View>
      <PagedRows
        list={fairs}
        unit='场招聘会'
        renderItem={fair => <FairCard key={fair.id} fair={fair} now={now} onPress={() => open(paths.fair(fair.id))} />}
        empty={<Empty title='近期没有招聘会' text='每月都有一场，定下来就会出现在这里' />}
      />
      <Button kind='line' size='small' onPress={() => open(paths.fairs())}>
        看往期招聘会
      </Button>
    </View>
  )
}
