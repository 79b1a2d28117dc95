import { pdf, setInPages, wordDocument } from '../../../support/documents.ts'
import { type DocumentCase, text } from './notices.ts'

const long = '符合条件的青年人才应当如实申报，'.repeat(190)

/** 第一条 每人每月500元。 and a title, in the bytes of GB2312, as a page that says so in its head. */
const gbPage = Buffer.concat([
  Buffer.from(
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>x</title></head><body><h1>',
  ),
  // 二七区青年交通补贴办法
  Buffer.from('b6fec6dfc7f8c7e0c4eabdbbcda8b2b9ccf9b0ecb7a8', 'hex'),
  Buffer.from('</h1><p>'),
  // 第一条　每人每月500元。
  Buffer.from('b5dad2bbccf5a1a1c3bfc8cbc3bfd4c2353030d4aaa1a3', 'hex'),
  Buffer.from('</p></body></html>'),
])

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某文件-某区人民政府</title><script>var a = '第九条 不是正文'</script></head>
<body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li><li><a href="/c">互动交流</a></li></ul></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/x">政策文件</a></div>
<table class="index"><tr><td>索 引 号</td><td>000-01-2025-00012</td><td>发文机关</td><td>二七区人力资源和社会保障局</td></tr>
<tr><td>发文字号</td><td>二七人社〔2025〕9号</td><td>成文日期</td><td>2025年05月12日</td></tr></table>
<h1>二七区高校毕业生租房补贴
实施细则</h1>
<p>来源：区人社局　　发布时间：2025-05-14　　浏览次数：88</p>
<div id="zoom"><p>&nbsp;&nbsp;一、补贴对象：毕业三年内、在二七区就业的高校毕业生。<br>　　二、补贴标准：<br>　　见下表。</p>
<table><caption></caption><tr><th>学历</th><th>每月补贴</th></tr><tr><td>本科</td><td>500元</td></tr><tr><td>硕士</td><td>800元</td></tr></table>
<p>三、本细则自发布之日起施行，有效期两年。</p>
<p>附件：<a href="1.doc">申请表.doc</a></p></div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<p>【打印】【关闭】</p>
<ul><li><a href="1">上一个文件很长的标题</a></li><li><a href="2">另一个文件的标题</a></li><li><a href="3">第三个文件</a></li><li><a href="4">第四个文件</a></li></ul>
<div class="footer"><p>主办：二七区人民政府办公室 备案号：豫ICP备05000000号</p></div></body></html>`

export const untidy: DocumentCase[] = [
  {
    name: 'a saved page of an office with its index, menus and buttons',
    file: text('页面.html', page),
    reads: {
      title: '二七区高校毕业生租房补贴实施细则',
      documentNumber: '二七人社〔2025〕9号',
      authority: '二七区人力资源和社会保障局',
      level: 'district',
      topic: '住房',
      published: '2025-05-12',
      effectiveFrom: '2025-05-12',
      effectiveTo: '2027-05-11',
    },
    clauses: ['一、|补贴对象', '二、|补贴标准', '三、|三、'],
  },
  {
    name: 'a page in GB2312 that says so',
    file: { name: '旧页.htm', bytes: gbPage },
    reads: { title: '二七区青年交通补贴办法', level: 'district' },
    clauses: ['第一条|第一条'],
  },
  {
    name: 'a text in GB18030 that says nothing',
    file: {
      name: '旧文.txt',
      bytes: Buffer.from('b6fec6dfc7f8c7e0c4eabdbbcda8b2b9ccf9b0ecb7a80ab5dad2bbccf5a1a1c3bfc8cbc3bfd4c2353030d4aaa1a30a', 'hex'),
    },
    reads: { title: '二七区青年交通补贴办法' },
    clauses: ['第一条|第一条'],
  },
  {
    name: 'a clause of three thousand characters stays whole',
    file: text('长条.txt', `二七区青年人才认定办法\n第一条　${long}\n第二条　本办法由二七区人力资源和社会保障局解释。`),
    reads: { topic: '人才' },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
  {
    name: 'articles that quote other articles, and counted with 之一 and spaces',
    file: text(
      '引用.txt',
      '郑州市人才落户规定\n第一条　依照《条例》第三条的规定办理。\n第二条规定的材料不全的，一次告知。\n第二条之一　可以网上办理。\n第 三 条　落户按第一条、第二条执行。',
    ),
    reads: { topic: '落户', level: 'city' },
    clauses: ['第一条|第一条', '第二条之一|第二条之一', '第 三 条|第 三 条'],
  },
  {
    name: 'annexes with tables behind the articles, each on its own',
    file: text(
      '附件.md',
      `# 二七区人才购房补贴办法
第一条　补贴标准见附件1。
第二条　申请表见附件2。

附件1
购房补贴标准
| 层次 | 金额 |
| --- | --- |
| 博士 | 10万元 |
| 硕士 | 5万元 |

附件2：购房补贴申请表
姓名、身份证号、购房合同编号

抄送：区委办公室。`,
    ),
    reads: { topic: '住房' },
    clauses: ['第一条|第一条', '第二条|第二条', '附件1|购房补贴标准', '附件2|购房补贴申请表'],
  },
  {
    name: 'several older documents that end, one by its number alone',
    file: text(
      '废止.txt',
      '郑州市人才认定办法\n第一条　本办法自2025年1月1日起施行。《郑州市人才认定办法（试行）》（郑政〔2018〕45号）、《郑州市人才认定补充规定》同时废止，郑人才办〔2020〕2号不再执行。',
    ),
    reads: {
      effectiveFrom: '2025-01-01',
      abolishes: [
        { title: '郑州市人才认定办法（试行）', documentNumber: '郑政〔2018〕45号' },
        { title: '郑州市人才认定补充规定', documentNumber: '郑人才办〔2020〕2号' },
      ],
    },
    clauses: ['第一条|第一条'],
  },
  {
    name: 'a table without names of columns stays a table',
    file: {
      name: '标准.docx',
      bytes: wordDocument([
        '二七区职业技能补贴标准',
        '一、补贴标准',
        {
          table: [
            ['初级工', '1000元'],
            ['中级工', '1500元'],
            ['高级工', '2000元'],
          ],
        },
        '二、申领渠道',
        '到区人社局窗口办理。',
      ]),
    },
    reads: { topic: '技能' },
    clauses: ['一、|补贴标准', '二、|申领渠道'],
  },
  {
    name: 'Word that counts 一、 itself',
    file: {
      name: '编号.docx',
      bytes: wordDocument([
        '二七区青年图书补贴通知',
        '发文机关：二七区人民政府',
        { text: '补贴对象', list: 2 },
        '在校大学生。',
        { text: '补贴标准', list: 2 },
        '每人100元。',
      ]),
    },
    reads: { title: '二七区青年图书补贴通知', authority: '二七区人民政府' },
    clauses: ['一、|补贴对象', '二、|补贴标准'],
  },
  {
    name: 'a PDF over two pages whose clause goes on after the page number',
    file: {
      name: '两页.pdf',
      bytes: pdf(
        setInPages(
          [
            { middle: '二七区青年夜校补贴办法' },
            '第一条　为了丰富青年夜间学习生活，鼓励社会力量举办夜校，根据有关规定，结合本区实际，制定本办法，并由各街道办事处组织实施和监督。',
            '第二条　每人每学期补贴300元，由夜校在报名时直接扣减，不再另行申请，不得重复享受。',
          ],
          3,
        ),
      ),
    },
    reads: { title: '二七区青年夜校补贴办法', level: 'district' },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
  {
    name: 'lines before the articles that nobody can place are named',
    file: text('不明.md', '# 二七区青年夜校补贴办法\n这一行说不清是什么\n第一条 补贴对象 在二七区工作的青年。'),
    reads: { title: '二七区青年夜校补贴办法' },
    clauses: ['第一条|补贴对象'],
    unclear: ['这一行说不清是什么'],
  },
  {
    name: 'a table of contents is not taken for chapters',
    file: text(
      '目录.txt',
      '郑州市人才公寓管理细则\n目　录\n第一章　总则\n第二章　申请\n第一章　总则\n第一条　为规范管理，制定本细则。\n第二章　申请\n第二条　网上申请。',
    ),
    reads: { title: '郑州市人才公寓管理细则' },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
  {
    name: 'a page with its title in the second heading, and a telephone that people may ring',
    file: text(
      '公告.html',
      '<html><body><h2>二七区商务局关于发放青年就业补贴的公告</h2><p>为促进就业，现将有关事项公告如下：</p><p><strong>一、发放时间</strong></p><p>2025年10月。</p><p><strong>二、其他</strong></p><p>咨询电话：0371-00000000。</p><p>附：申请表</p><p>二七区商务局</p><p>2025年9月30日</p></body></html>',
    ),
    reads: { title: '二七区商务局关于发放青年就业补贴的公告', authority: '二七区商务局', published: '2025-09-30' },
    clauses: ['一、|发放时间', '二、|其他'],
  },
  {
    name: 'a title that breaks inside its book marks',
    file: text(
      '断行.txt',
      '二七区委人才工作领导小组办公室\n二七人才办〔2024〕6号\n关于印发《二七区青年人才公寓租赁管理办法\n（试行）》的通知\n各街道：\n现将《二七区青年人才公寓租赁管理办法（试行）》印发给你们。\n2024年5月6日\n二七区青年人才公寓租赁管理办法（试行）\n第一条 本办法自印发之日起试行，试行期为两年。\n附：申请表',
    ),
    reads: {
      title: '二七区青年人才公寓租赁管理办法（试行）',
      authority: '二七区委人才工作领导小组办公室',
      effectiveTo: '2026-05-05',
    },
    clauses: ['第一条|第一条'],
  },
]
