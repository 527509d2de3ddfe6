import type { HolidayTable } from '../rules/holidays.js';
import type { Rule } from '../rules/rule.js';
import type { AuthoredFile, AuthoredRule } from './authored.js';

const head = '// Written by `npm run generate` from the files in rules/. Change those.\n';

const withoutCases = ({ cases: _, ...rule }: AuthoredRule): Omit<Rule, never> => rule;

/** The source of `src/compiled/rule-files.ts`: all rules as data, without their cases, one rule a line. */
export function ruleFilesModule(files: readonly AuthoredFile[]): string {
  const lines = files.flatMap(({ rules, zone: _, ...file }) => [
    `  {`,
    `    ...${JSON.stringify(file)},`,
    `    rules: [`,
    ...rules.map((rule) => `      ${JSON.stringify(withoutCases(rule))},`),
    `    ],`,
    `  },`,
  ]);
  return `${head}import type { RuleFile } from '../rules/rule.js';

export const ruleFiles: readonly RuleFile[] = [
${lines.join('\n')}
];
`;
}

/** The source of `src/compiled/holidays.ts`. `made`: by what, with which version. */
export function holidaysModule(tables: Readonly<Record<string, HolidayTable>>, made: string): string {
  const lines = Object.entries(tables).flatMap(([name, table]) => [
    `  ${JSON.stringify(name)}: {`,
    ...Object.entries(table).map(([year, days]) => `    ${year}: '${days}',`),
    '  },',
  ]);
  return `${head}// Holidays by ${made}.
import type { HolidayTable } from '../rules/holidays.js';

export const holidayTables: Readonly<Record<string, HolidayTable>> = {
${lines.join('\n')}
};
`;
}
