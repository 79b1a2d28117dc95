import { useEffect, useRef, useState } from 'react'

interface ScannerProps {
  onCode: (text: string) => void
  onClose: () => void
}

/** How often a picture of the camera is looked at. */
const every = 200
/** Enough for a code held up to a phone, and quick to read on an old one. */
const widest = 640

/** The camera, until it has read a QR code. Where there is none, it says so and leaves the typing. */
export function Scanner({ onCode, onClose }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  found.current = onCode
  const [fault, setFault] = useState<string | null>(null)

  useEffect(() => {
    let isOver = false
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout>
    async function look() {
      // Only who scans loads what reads.
      const [{ default: jsQR }, opened] = await Promise.all([
        import('jsqr'),
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
      ])
      stream = opened
      const picture = video.current
      if (isOver || !picture) return stop()
      picture.srcObject = opened
      await picture.play()
      const canvas = document.createElement('canvas')
      const brush = canvas.getContext('2d', { willReadFrequently: true })
      const read = () => {
        if (isOver || !brush) return
        const scale = Math.min(1, widest / picture.videoWidth)
        canvas.width = Math.round(picture.videoWidth * scale)
        canvas.height = Math.round(picture.videoHeight * scale)
        if (canvas.width > 0) {
          brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
          const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
          const code = jsQR(data, canvas.width, canvas.height)
          if (code?.data) return found.current(code.data)
        }
        timer = setTimeout(read, every)
      }
      read()
    }
    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    look().catch(() => {
      if (!isOver) setFault('打不开摄像头：请允许使用摄像头，或输入对方码下面的 6 位。')
    })
    return () => {
      isOver = true
      clearTimeout(timer)
      stop()
    }
  }, [])

  return (
    <div className='scanner'>
      {fault ? (
        <p className='fault' role='alert'>
          {fault}
        </p>
      ) : (
        <video ref={video} playsInline muted aria-label='摄像头画面，把对方的二维码放进来' />
      )}
      <button type='button' onClick={onClose}>
        {fault ? '知道了' : '不扫了'}
      </button>
    </div>
  )
}
