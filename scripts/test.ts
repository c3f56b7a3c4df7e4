/** `npm test`: format, lint, types, content, then every test. The last line is `N passed, N failed`; exit 1 if any failed. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}

const report = 'node_modules/.cache/tests.json'
const gates: [string, string[]][] = [
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['astro', ['check', '--minimumFailingSeverity', 'warning']], // before the linter, which needs the types this makes
  ['eslint', ['--max-warnings', '0', '.']],
  [process.execPath, ['scripts/check.ts']],
]

/** Runs a command with what it prints shown; whether it succeeded. */
function run(command: string, args: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0
}

rmSync(report, { force: true })
let [passed, failed] = [0, 0]
for (const [command, args] of gates) {
  if (run(command, args)) passed++
  else failed++
}
const ran = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report
  passed += numPassedTests
  failed += numFailedTests
  // A file that could not even be loaded has no failed test to count.
  if (!ran && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites)
} catch {
  failed++ // vitest died before it could report
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
