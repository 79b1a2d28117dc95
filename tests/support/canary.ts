/** What only its owner may ever see. */
export const canary = {
  name: '金丝雀甲',
  phone: '13912345678',
  school: '金丝雀大学',
  wish: '想去金丝雀巷上班',
  search: '金丝雀搜索',
}

/** What the owner said or showed: staff may read it, and it must be gone with the account. */
export const spoken = { question: '金丝雀的档案怎么转？', title: '金丝雀的画' }
