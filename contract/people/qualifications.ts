/** What people have learnt and done, and what jobs ask for; `any` says that nothing is asked for. */
export const degrees = ['any', 'primary', 'middle', 'secondary', 'associate', 'bachelor', 'master', 'doctor'] as const
export const experiences = ['any', 'none', 'under-1', '1-3', '3-5', '5-10', 'over-10'] as const

export type Degree = (typeof degrees)[number]
export type Experience = (typeof experiences)[number]

/** What a job asks for: `unstated` where it does not say, which is not the same as asking for nothing. */
export const askedDegrees = [...degrees, 'unstated'] as const
export const askedExperiences = [...experiences, 'unstated'] as const
export type AskedDegree = (typeof askedDegrees)[number]
export type AskedExperience = (typeof askedExperiences)[number]
