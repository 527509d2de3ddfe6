import type { HolidayTable } from '../rules/holidays.js';
import type { RuleKind } from '../rules/rule.js';
import type { AuthoredFile, AuthoredRule, RuleCase } from './authored.js';
import { sayRule } from './say-rule.js';

const sections: readonly Readonly<{ title: string; kinds: readonly RuleKind[] }>[] = [
  { title: 'When, and by which sender', kinds: ['hours', 'days', 'holidays', 'traffic-ban', 'senders'] },
  { title: 'How often', kinds: ['caps', 'cart-texts'] },
  { title: 'What a text holds', kinds: ['opt-out-line', 'sender-identity', 'content-ban'] },
  { title: 'Consent', kinds: ['consent', 'double-opt-in', 'opt-in-disclosure', 'list-check', 'evidence'] },
  { title: 'Refusals, answers, deadlines', kinds: ['revocation', 'reply', 'deadline'] },
  { title: 'Registrations and notices', kinds: ['registration', 'notice'] },
];

type HolidayTables = Readonly<Record<string, HolidayTable>>;

const head = '<!-- Written by `npm run generate` from libs/regulations/rules. -->';
const disclaimer =
  'This is what Rebound does, and what that stands on. It is research and not legal advice: a lawyer signs it off before a ' +
  'live launch. Confidence: H several sources or a primary one, M one good one, L a weak one or our own choice. ' +
  '**Unchecked** is what nobody has confirmed; such a rule holds a safe default and can be adjusted by the installation.';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The days of a holiday rule in the year it was checked and the next: what is to be compared with the law. */
function holidaysOf(rule: AuthoredRule, tables: HolidayTables): string[] {
  const calendar = rule.kind === 'holidays' ? rule.calendar : rule.kind === 'deadline' ? rule.calendar : undefined;
  if (calendar === undefined) return [];
  const year = Number(rule.checkedOn.slice(0, 4));
  return [year, year + 1].flatMap((one) => {
    const days = tables[calendar]?.[String(one)];
    return days === undefined ? [] : [`${calendar} in ${one}: ${days}.`];
  });
}

function lineOf(rule: AuthoredRule, tables: HolidayTables): string {
  const where = [
    ...(rule.regions ? [list(rule.regions) + (rule.knownRegionOnly ? ' (only where the region is known)' : '')] : []),
    ...(rule.carriers ? [`over ${list(rule.carriers)}`] : []),
    ...(rule.senderTypes ? [`from ${list(rule.senderTypes)}`] : []),
    ...(rule.classes ? [list(rule.classes)] : []),
  ];
  const what = [
    sayRule(rule),
    ...holidaysOf(rule, tables),
    ...(rule.unchecked === undefined ? [] : [`**Unchecked**: ${rule.unchecked}.`]),
    ...(rule.note === undefined ? [] : [rule.note]),
  ];
  const dates = `${rule.validFrom === '2000-01-01' ? '' : `from ${rule.validFrom} `}${rule.validTo === undefined ? '' : `until ${rule.validTo}`}`;
  return `| \`${rule.id}\` v${rule.version} | ${[where.join('; '), what.join(' '), dates.trim(), rule.confidence, rule.source, rule.checkedOn].map(cell).join(' | ')} |`;
}

const list = (words: readonly string[]): string => words.join(', ');

/** A case in a line: where and when, and what Rebound answers. */
function sayCase(rule: AuthoredRule, file: AuthoredFile, one: RuleCase): string {
  const { country = file.code, region, zones = file.zone === undefined ? [] : [file.zone], carrier, senderType } = one;
  const where = [
    `${country}${region === undefined ? '' : `-${region}`}`,
    zones.join(' or '),
    ...(carrier === undefined ? [] : [`over ${carrier}`]),
    ...(senderType === undefined ? [] : [`from ${senderType}`]),
  ];
  const when = 'at' in one ? one.at : 'on' in one ? one.on : `${'basis' in one ? `${one.basis} ` : ''}from ${one.from}`;
  const expect = typeof one.expect === 'string' ? one.expect : `\`${JSON.stringify(one.expect)}\``;
  const verb = 'at' in one && /^\d/.test(expect) ? 'deferred until ' : '';
  return `| \`${rule.id}\` v${rule.version} | ${cell(where.join('; '))} | ${when} | ${verb}${expect} |`;
}

/** The rules of one of `files`, and of the groups its country is in, for a lawyer to read; Markdown. */
export function documentOf(file: AuthoredFile, files: readonly AuthoredFile[], tables: HolidayTables): string {
  const inherited = files.filter(
    (other) =>
      other !== file &&
      file.members === undefined &&
      ((other.code === '*' && file.law === 'unread') || isMember(other, file.code)),
  );
  const rules = [file, ...inherited].flatMap((one) => one.rules);
  const unchecked = rules.filter((rule) => rule.unchecked !== undefined);
  return [
    head,
    `# ${file.name}${file.members === undefined && file.code !== '*' ? ` (${file.code})` : ''}`,
    '',
    disclaimer,
    '',
    ...(file.summary === undefined ? [] : [file.summary, '']),
    ...(file.law === 'unread' && file.code !== '*'
      ? [
          'The law was not read: marketing is off until the workspace accepts the default rules, which are listed below.',
          '',
        ]
      : []),
    ...(Array.isArray(file.members) ? [`Holds in ${list(file.members)}.`, ''] : []),
    ...(inherited.length === 0
      ? []
      : [`Rules whose ids begin otherwise come from: ${list(inherited.map((one) => one.name))}.`, '']),
    ...(file.languages ? [`Languages of texts to persons whose own is not known: ${list(file.languages)}.`, ''] : []),
    `${rules.length} rules, ${unchecked.length} of them with something unchecked.`,
    '',
    ...sections.flatMap(({ title, kinds }) => {
      const lines = rules.filter(({ kind }) => kinds.includes(kind)).map((rule) => lineOf(rule, tables));
      if (lines.length === 0) return [];
      return [
        `## ${title}`,
        '',
        '| rule | for | what Rebound does | in force | conf. | source | checked |',
        '|---|---|---|---|---|---|---|',
        ...lines,
        '',
      ];
    }),
    '## Examples, each of them a test',
    '',
    '| rule | where | when | answer |',
    '|---|---|---|---|',
    ...file.rules.flatMap((rule) => rule.cases.map((one) => sayCase(rule, file, one))),
    '',
  ].join('\n');
}

const isMember = ({ members }: AuthoredFile, code: string): boolean =>
  members === '*' || members?.includes(code) === true;

export const documentName = ({ code }: AuthoredFile): string => `${code === '*' ? 'default' : code.toLowerCase()}.md`;

/** The page that leads to the documents. */
export function documentIndex(files: readonly AuthoredFile[]): string {
  return [
    head,
    '# Regulations',
    '',
    disclaimer,
    '',
    '| | law read | rules | unchecked | oldest check |',
    '|---|---|---|---|---|',
    ...files.map((file) => {
      const oldest = file.rules.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '';
      const unchecked = file.rules.filter((rule) => rule.unchecked !== undefined).length;
      return `| [${file.name}](${documentName(file)}) | ${file.law === 'read' ? 'yes' : 'no'} | ${file.rules.length} | ${unchecked} | ${oldest} |`;
    }),
    '',
  ].join('\n');
}
