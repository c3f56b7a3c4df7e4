/** `npm run bench [-- <name> [<programs>…]]`: measures, prints a table and writes nothing; without a name all there is. Ends with 1 if a limit is missed. */
import * as search from './bench/search.ts'

const BENCHES: Record<string, { about: string; run(sizes?: number[]): Promise<boolean> }> = { search }

const [name, ...sizes] = process.argv.slice(2)
if (name !== undefined && !(name in BENCHES)) {
  console.error(`There is no “${name}”. There is:`)
  for (const [name, { about }] of Object.entries(BENCHES)) console.error(`  npm run bench -- ${name}   ${about}`)
  process.exit(2)
}
const wanted = name === undefined ? Object.values(BENCHES) : [BENCHES[name]!]
let held = true
for (const bench of wanted) held = (await bench.run(sizes.length > 0 ? sizes.map(Number) : undefined)) && held
process.exit(held ? 0 : 1)
