import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const LONGEST = 400

/** The tests of a vitest JSON report that did not pass, a line each: file, name, first words of the reason. */
export function failedTests(report, root) {
  return report.testResults.flatMap((file) => {
    const where = path.relative(root, file.name)
    const failed = file.assertionResults.filter((one) => one.status !== 'passed')
    if (failed.length === 0) return file.status === 'failed' ? [line(where, 'cannot be loaded', file.message)] : []
    return failed.map((one) => line(where, one.fullName, one.failureMessages?.[0] ?? one.status))
  })
}

/** The paths of the files of a vitest JSON report in which a test did not pass. */
export function failedFiles(report) {
  return report.testResults.filter((file) => file.status === 'failed').map((file) => file.name)
}

/** The tests of a Playwright JSON report that ended so (`unexpected`, `flaky`, `skipped`), a line each. */
export function failedJourneys(report, status) {
  return specsOf(report.suites ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === status)
      .map((test) => line(spec.file, spec.title, test.results.find((one) => one.error)?.error.message ?? test.status)),
  )
}

function specsOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])
}

function line(where, name, reason = '') {
  const plain = stripVTControlCharacters(reason).replaceAll(/\s+/g, ' ')
  return `${where} › ${name}: ${plain.slice(0, LONGEST)}`
}
