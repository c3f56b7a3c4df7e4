// Runs on any Node from 20 on, before start and test: installs what is missing from the lockfile, then says whether the project's own Node is there.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const shell = process.platform === 'win32'
const installed = 'node_modules/.package-lock.json' // npm writes it last
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing what the project needs …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell,
  })
  if (status !== 0) process.exit(status ?? 1)
}
const version = spawnSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8', shell }).stdout.trim()
const [major, minor] = version.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `Node ${version} is too old, and no Node of the project's own was installed for ${process.platform}-${process.arch}.\n` +
      'Install Node 22.19 or newer (24 is best), then run this again.',
  )
  process.exit(1)
}
