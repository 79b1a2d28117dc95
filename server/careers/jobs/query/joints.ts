const joint = /^(?:类|岗位?|的)?\s*(?:、|\/|和|或者?|及|与|跟|还有|以及)\s*/u

/** How long what stands at `at` between two things of which either is meant is: 保洁或者洗碗, 销售、客服; 0 where it is not so. */
export const jointAt = (text: string, at: number): number => joint.exec(text.slice(at))?.[0].length ?? 0
