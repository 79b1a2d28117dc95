import Taro from '@tarojs/taro'

/** One short sound for yes, two low ones for no; on the phone it shakes as well. */
export function signal(isGood: boolean): void {
  // Said in full, so that the build for WeChat leaves the rest out: it has no AudioContext.
  if (process.env.TARO_ENV === 'weapp') {
    void (isGood ? Taro.vibrateShort({ type: 'light' }) : Taro.vibrateLong())
    return
  }
  try {
    const audio = new AudioContext()
    beep(audio, isGood ? 880 : 300, 0)
    if (!isGood) beep(audio, 240, 0.18)
  } catch {
    // A browser that may not sound yet: colour and word remain.
  }
}

function beep(audio: AudioContext, frequency: number, start: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = frequency
  volume.gain.value = 0.12
  tone.connect(volume).connect(audio.destination)
  tone.start(audio.currentTime + start)
  tone.stop(audio.currentTime + start + 0.14)
}
