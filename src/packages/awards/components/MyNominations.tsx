import Taro from '@tarojs/taro'
import { asApiError } from '@/api/errors'
import { listMyNominations, newNomineeLink } from '@/api/nominations'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { paths } from '@/lib/routes'
import type { MyNomination } from '../../../../contract/showcase/nominations.ts'
import { NominationCard } from './NominationCard'

/** How one's own proposals stand; nothing where there are none. */
export function MyNominations({ onSend }: { onSend: (link: { path: string; title: string }) => void }) {
  const mine = useResource('my-nominations', listMyNominations)
  const sendLink = async ({ id, award }: MyNomination) => {
    try {
      const { token } = await newNomineeLink(id)
      onSend({ path: paths.nominee(token), title: `有人推荐你为“${award}”，请确认` })
    } catch (failure) {
      const { title, message } = asApiError(failure)
      void Taro.showModal({ title, content: message, showCancel: false, confirmText: '知道了' })
    }
  }
  return (
    <ResourceView resource={mine}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <SectionHeader title='我推荐的' />
            {items.map(item => (
              <NominationCard key={item.id} nomination={item} onSend={() => sendLink(item)} />
            ))}
          </>
        )
      }
    </ResourceView>
  )
}
