/** What people have learnt and done, and what jobs ask for; `any` asks for nothing. */
export const degrees = ['any', 'secondary', 'associate', 'bachelor', 'master', 'doctor'] as const
export const experiences = ['any', 'none', 'under-1', '1-3', '3-5', '5-10', 'over-10'] as const

export type Degree = (typeof degrees)[number]
export type Experience = (typeof experiences)[number]
