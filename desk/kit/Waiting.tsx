import './kit.scss'

export const Waiting = ({ what = '正在打开' }: { what?: string }) => (
  <p className='waiting' role='status'>
    {what}……
  </p>
)
