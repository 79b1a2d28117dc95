import { FavoriteButton } from '@/components/FavoriteButton'
import { FootAction } from '@/components/FootAction'
import { SignUpButton } from '@/components/SignUpButton'
import { paths } from '@/lib/routes'
import { shareLink } from '@/lib/share'
import type { Fair } from '../../../../contract/fairs.ts'

export function FairFoot({ fair }: { fair: Fair }) {
  return (
    <>
      <FavoriteButton look='stacked' target={{ kind: 'fair', id: fair.id, title: fair.title, note: fair.venue }} />
      <FootAction icon='share' text='分享' onPress={() => shareLink(paths.fair(fair.id), fair.title)} />
      <SignUpButton event={fair} />
    </>
  )
}
