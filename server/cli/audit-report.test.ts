import { expect, test } from 'vitest'
import { readAuditReport } from './audit-report.ts'

test('a report gives each package with a published fault', () => {
  const report = {
    vulnerabilities: {
      leftpad: { name: 'leftpad', severity: 'high', range: '<1.2.0', fixAvailable: { name: 'leftpad', version: '1.3.0' } },
    },
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 1, critical: 0, total: 1 } },
  }
  expect(readAuditReport(JSON.stringify(report))).toEqual({
    answered: true,
    counts: { low: 0, moderate: 0, high: 1, critical: 0 },
    packages: [{ name: 'leftpad', versions: '<1.2.0', severity: 'high', isMended: true }],
  })
})

test.each([
  ['a refusal', JSON.stringify({ message: '405 Method Not Allowed', error: {} }), '405 Method Not Allowed'],
  ['nothing', '', 'It printed no report.'],
  ['something else', '{"vulnerabilities":{}}', 'It printed no report.'],
])('%s is no all-clear', (_, printed, why) => {
  expect(readAuditReport(printed)).toEqual({ answered: false, why })
})
