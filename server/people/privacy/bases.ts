/** Why something may be kept at all. */
export const bases = { contract: '为提供你要的服务所必需', agreed: '你的同意，可随时撤回', law: '法律要求的记录' }
