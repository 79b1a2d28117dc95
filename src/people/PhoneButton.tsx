import { Button } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import type { PhoneAnswer } from '@/people/use-phone'
import './PhoneButton.scss'

interface PhoneButtonProps {
  isBusy: boolean
  onAnswer: (answer: PhoneAnswer) => void
}

/** WeChat's own button, the only thing that may ask for the phone. In WeChat only. */
export const PhoneButton = ({ isBusy, onAnswer }: PhoneButtonProps) => (
  <Button
    className='phone-button'
    hoverClass='is-pressed'
    openType='getPhoneNumber'
    disabled={isBusy}
    onGetPhoneNumber={event => onAnswer(event.detail)}
  >
    <Icon name='msg' />
    用微信的手机号
  </Button>
)
