import { Button } from 'antd'
import { serviceLabels } from '../../../contract/culture/labels.ts'
import type { ServiceEntry } from '../../../contract/culture/services.ts'
import { StateTag } from '../../kit/StateTag.tsx'

interface ServiceItemProps {
  item: ServiceEntry
  isStale: boolean
  onOpen: () => void
  onChecked: () => void
}

/** One of the list, with what is still missing of it. */
export const ServiceItem = ({ item, isStale, onOpen, onChecked }: ServiceItemProps) => (
  <li>
    <div>
      <strong>{item.name}</strong> <span className='caption'>{serviceLabels[item.kind]}</span>{' '}
      {item.sample && <StateTag tone='plain'>示例</StateTag>} {isStale && <StateTag tone='waiting'>要核对</StateTag>}{' '}
      {!item.coordinates && !item.place && <StateTag tone='waiting'>位置待补</StateTag>}
      <p>{[item.where, item.address].filter(Boolean).join('，') || '怎么找待补'}</p>
      <p className='caption'>
        {[
          item.place ? '位置和时间没写的随所在地点' : null,
          item.openingHours,
          item.source,
          item.checkedOn && `核对于 ${item.checkedOn}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
    <div className='service-acts'>
      <Button size='small' onClick={onChecked} aria-label={`今天核对过“${item.name}”`}>
        今天核对过
      </Button>
      <Button size='small' onClick={onOpen} aria-label={`改“${item.name}”`}>
        改
      </Button>
    </div>
  </li>
)
