// Run after every change of a dependency: adds lock entries for optional packages of other platforms that npm dropped because the
// registry in reach does not serve them; without these `npm ci` refuses the lock. They carry os and cpu, so no other machine fetches them.
import { readFileSync, writeFileSync } from 'node:fs'

const OS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
}
const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'wasm32', 'riscv64', 'ppc64', 's390x', 'loong64']
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { packages } = lock
const added = []

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue
    const parts = name.replace(/^@[^/]+\//, '').split('-')
    const os = parts.map((part) => OS[part]).find(Boolean)
    const cpu = parts.find((part) => CPUS.includes(part))
    if (!/^\d+\.\d+\.\d+/.test(range) || (!os && cpu !== 'wasm32')) {
      console.error(`cannot complete ${name}@${range}: its version is a range, or its name says no platform`)
      process.exitCode = 1
      continue
    }
    packages[`node_modules/${name}`] = {
      version: range,
      ...(cpu && { cpu: [cpu] }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [os] }),
    }
    added.push(`${name}@${range}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n')
console.log(`${added.length} entries added`)
