import type { Fit } from '../../../contract/careers/job-fit.ts'
import { degreeLabels, experienceLabels } from '../../../contract/careers/labels.ts'

/** One point of the comparison in a sentence: what is asked, and what the card says. */
export function fitText(fit: Fit): string {
  switch (fit.what) {
    case 'degree': {
      if (fit.asked === 'any') return '学历不限'
      if (fit.asked === 'unstated') return '没写学历要求，面谈时问一下'
      const asked = `要${degreeLabels[fit.asked]}${fit.asked === 'doctor' ? '' : '及以上'}`
      return fit.yours === null ? `${asked}，简历卡没填学历` : `${asked}，你是${degreeLabels[fit.yours]}`
    }
    case 'experience': {
      if (fit.state === 'met') return experienceLabels[fit.asked]
      if (fit.asked === 'unstated') return '没写经验要求，面谈时问一下'
      const asked = `要 ${experienceLabels[fit.asked]}经验`
      return fit.state === 'missing' ? `${asked}，你${sinceText(fit.yearsSinceGraduation)}` : `${asked}，简历卡不记工作年限`
    }
    case 'major':
      if (fit.state === 'met') return `要求里写到了你的专业“${fit.yours}”`
      return fit.yours === null ? '要求里写了专业，简历卡没填' : `要求里写了专业，请看看“${fit.yours}”算不算`
    case 'skills':
      return `岗位提到你会的：${fit.named.join('、')}`
  }
}

const sinceText = (years: number | null) => (years ? `毕业 ${years} 年多` : '毕业不到 1 年')
