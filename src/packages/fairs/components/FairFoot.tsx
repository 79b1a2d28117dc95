import { SignUpButton } from '@/attendance/SignUpButton'
import { coverOf } from '@/culture/covers'
import { ShareAction } from '@/home/ShareAction'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { Fair } from '../../../../contract/careers/fairs.ts'

export function FairFoot({ fair }: { fair: Fair }) {
  return (
    <>
      <FavoriteButton look='stacked' target={{ kind: 'fair', id: fair.id, title: fair.title, note: fair.venue }} />
      <ShareAction
        content={{
          label: '招聘会',
          title: fair.title,
          lines: [whenText(fair.startsAt, fair.endsAt), fair.venue, fair.priceText, fair.sample ? '示例内容' : ''].filter(
            Boolean,
          ),
          picture: coverOf('fair'),
          path: paths.fair(fair.id),
          scene: `f.${fair.id}`,
        }}
      />
      <SignUpButton event={fair} />
    </>
  )
}
