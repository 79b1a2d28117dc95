/** `林*`: enough to compare with a card, not enough to know somebody. */
export const maskName = (name: string | null) =>
  name ? `${[...name][0]}${'*'.repeat(Math.max(1, Math.min(2, [...name].length - 1)))}` : '未填姓名'
