import { invalidRequest } from '../platform/problem.ts'
import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import { personalFaults } from '../platform/texts/public-texts.ts'

type Texts = Record<string, string>
interface Flag {
  word: string
  field: string
}

/** The lists that public texts are read with. */
export interface CommunityWords {
  personal: PersonalDataReader
  showcase: { contactsIn(texts: Texts): Flag[]; heldWordsIn(texts: Texts): Flag[] }
}

/** What keeps texts, by their fields, from being public. */
export const communityWording = ({ personal, showcase }: CommunityWords) => ({
  /** What a person should look at first. */
  flagsIn: (texts: Texts): Flag[] => [...showcase.contactsIn(texts), ...showcase.heldWordsIn(texts)],

  /** Throws where one of them names or reaches a person. */
  refusePersonal(texts: Texts): void {
    const faults = personalFaults(texts, personal)
    if (faults.length > 0) throw invalidRequest(faults)
  },
})
export type CommunityWording = ReturnType<typeof communityWording>
