import { bases } from './bases.ts'
import { json, type PersonalTable, text, time } from './personal-table.ts'

/** What a person asked of people. The counts of the service board stay; the words go. */
export const ticketTables: PersonalTable[] = [
  {
    table: 'ticket_messages',
    title: '咨询：来往的话',
    purpose: '答复你',
    basis: bases.contract,
    retention: '到注销为止',
    owner: 'ticket_id IN (SELECT id FROM tickets WHERE asker_id = ?)',
    erase: { set: "text = '（提问人已注销）'" },
    fields: { author: text('谁说的'), text: text('说了什么'), created_at: time('时间') },
    technical: ['id', 'ticket_id', 'number', 'department', 'citations'],
  },
  {
    table: 'tickets',
    title: '咨询',
    purpose: '让人来答你的问题',
    basis: bases.contract,
    retention: '到注销为止；之后只留不带内容的件数',
    owner: 'asker_id = ?',
    erase: { set: "asker_id = NULL, question = '（提问人已注销）', context = NULL, context_question_id = NULL, comment = NULL" },
    fields: {
      kind: text('咨询、投诉还是建议'),
      question: text('问题'),
      context: json('之前的问答'),
      status: text('状态'),
      handler: text('承办人'),
      score: text('评分'),
      comment: text('评价'),
      created_at: time('提问时间'),
    },
    technical: [
      'id',
      'asker_id',
      'context_question_id',
      'lead',
      'supporters',
      'handler_id',
      'worked',
      'clock_started_at',
      'due_at',
      'responded_in',
      'escalated_at',
      'sample',
      'updated_at',
      'version',
    ],
  },
]
