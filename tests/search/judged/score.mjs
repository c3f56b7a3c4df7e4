#!/usr/bin/env node
// node score.mjs <results.json> <judged.jsonl> [more.jsonl ...] [--json] [--misses]
// results.json: {"<query id>": ["slug", ...best first]}; a missing id counts as an empty list. No dependencies, Node >= 18.
import { readFileSync } from 'node:fs'
export const load = (f) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))
const dcg = (a) => a.reduce((s, g, i) => s + (2 ** g - 1) / Math.log2(i + 2), 0)
export function scoreOne(q, list) {
  const top = [...new Set(list || [])].slice(0, 10),
    grades = Object.values(q.rel)
  if (!grades.length) return { nothing: top.length ? 0 : 1, overall: top.length ? 0 : 1 }
  const ideal = dcg(
      grades
        .slice()
        .sort((a, b) => b - a)
        .slice(0, 10),
    ),
    got = top.map((s) => q.rel[s] || 0),
    best = Math.max(...grades)
  const must = Object.keys(q.rel).filter((s) => q.rel[s] >= 2),
    ndcg = dcg(got) / ideal
  return {
    ndcg,
    success1: got[0] === best ? 1 : 0,
    recall: must.length ? must.filter((s) => top.includes(s)).length / must.length : 1,
    noise: top.length ? got.filter((g) => !g).length / top.length : undefined,
    empty: top.length ? 0 : 1,
    overall: ndcg,
  }
}
export function score(judged, results) {
  const acc = {}
  const add = (k, o) => {
    const a = (acc[k] ??= {})
    a.n = (a.n || 0) + 1
    for (const [m, v] of Object.entries(o))
      if (v !== undefined) {
        const x = (a[m] ??= [0, 0])
        x[0] += v
        x[1]++
      }
  }
  for (const q of judged) {
    const o = scoreOne(q, results[q.id])
    add('all', o)
    add('lang:' + q.lang, o)
    add('kind:' + q.kind, o)
    add(`${q.lang}/${q.kind}`, o)
  }
  for (const a of Object.values(acc))
    for (const [m, v] of Object.entries(a)) if (Array.isArray(v)) a[m] = +(v[0] / v[1]).toFixed(4)
  return acc
}
if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop())) {
  const args = process.argv.slice(2),
    f = args.filter((a) => !a.startsWith('--'))
  if (f.length < 2) {
    console.error('usage: node score.mjs results.json judged.jsonl [...] [--json] [--misses]')
    process.exit(2)
  }
  const res = JSON.parse(readFileSync(f[0], 'utf8')),
    judged = f.slice(1).flatMap(load),
    acc = score(judged, res)
  if (args.includes('--json')) console.log(JSON.stringify(acc, null, 1))
  else {
    const c = (v) => (v === undefined ? '  -  ' : v.toFixed(3))
    console.log('group'.padEnd(24), '   n  overall  nDCG@10  success@1 recall@10  noise  nothing')
    for (const k of Object.keys(acc).filter((k) => !k.includes('/'))) {
      const a = acc[k]
      console.log(
        k.padEnd(24),
        String(a.n).padStart(4),
        ' ',
        c(a.overall),
        '  ',
        c(a.ndcg),
        '  ',
        c(a.success1),
        '   ',
        c(a.recall),
        '  ',
        c(a.noise),
        ' ',
        c(a.nothing),
      )
    }
  }
  if (args.includes('--misses'))
    for (const q of judged) {
      const o = scoreOne(q, res[q.id])
      if (o.overall < 0.9)
        console.log(
          o.overall.toFixed(2),
          q.id,
          JSON.stringify(q.q),
          'want',
          JSON.stringify(q.rel),
          'got',
          JSON.stringify((res[q.id] || []).slice(0, 6)),
        )
    }
}
