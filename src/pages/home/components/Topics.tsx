import { Chip, ChipRow } from '@/kit/Chip'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Home } from '../../../../contract/home/home.ts'

/** What policies are about, each a search. */
export const Topics = ({ topics }: Pick<Home, 'topics'>) => (
  <ChipRow>
    {topics.map(({ topic, count }) => (
      <Chip key={topic} hue='sky' onPress={() => open(paths.search(topic))}>
        {topic} · {count} 条
      </Chip>
    ))}
  </ChipRow>
)
