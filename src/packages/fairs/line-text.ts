import type { LineNumber, PublicLine } from '../../../contract/careers/lines.ts'

/** 约 12 分钟, only where the booth's own pace says so. */
const about = (minutes: number | null) => (minutes === null ? [] : [`约 ${minutes} 分钟`])

/** How long one would wait, for who has no number there. */
export const lineText = ({ state, waiting, minutes }: PublicLine) =>
  [
    ...(state === 'paused' ? ['暂停取号'] : []),
    waiting === 0 ? '现在没人排' : `${waiting} 人在等`,
    ...(waiting === 0 ? [] : about(minutes)),
  ].join(' · ')

/** The same in as few letters as a booth on the map has room for. */
export const lineMark = ({ state, waiting }: PublicLine): string =>
  state === 'paused' ? '暂停取号' : waiting === 0 ? '没人排' : waiting < 100 ? `${waiting} 人在等` : '99+ 人等'

/** And of one's own number. */
export const numberMark = ({ state, number }: LineNumber): string => (state === 'called' ? '叫你了' : `你 ${number} 号`)

/** How one's own number stands. */
export function numberText({ state, booth, ahead, minutes, calls, isPaused }: LineNumber): string {
  const place = booth ? `${booth.number} 展位` : '展位'
  switch (state) {
    case 'called':
      return calls > 1 ? `第 ${calls} 次叫你，再不到 ${place} 就过号了` : `叫到你了，请现在到 ${place}；叫 2 次没来会过号`
    case 'waiting':
      return [
        ahead === 0 ? '下一个就是你' : `前面 ${ahead} 人`,
        ...about(minutes),
        ...(isPaused ? ['展位暂停叫号，号还算数'] : []),
      ].join(' · ')
    case 'lost':
      return '过号了：叫了 2 次你没有到'
    case 'over':
      return '排队已结束，不用再等'
    case 'left':
      return '你不排了'
    case 'came':
      return '已经轮到过'
  }
}
