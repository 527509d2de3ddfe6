// Compiles rules/*.yaml into src/compiled, and writes the JSON Schema for editors and a document per country. All of it is
// committed; CI runs this and fails on a difference.
//   node generate.mjs [folder for the documents]      after a build
import { Ajv } from 'ajv';
import Holidays from 'date-holidays';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = import.meta.dirname;
const firstYear = 2020;
const lastYear = 2045;
/** Calendars by name: what date-holidays calls country and state. */
const calendars = ['AU', 'CA', 'FR', 'FR-67', 'US', 'US-AL', 'US-LA'];

function holidayTable(name) {
  const holidays = new Holidays(...name.split('-').map((part, index) => (index === 0 ? part : part.toLowerCase())), {
    types: ['public'],
  });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return Object.fromEntries(
    years.map((year) => {
      const days = holidays.getHolidays(year).map(({ date }) => date.slice(5, 10));
      return [year, [...new Set(days)].sort().join(' ')];
    }),
  );
}

async function readRuleFiles(schema) {
  const ajv = new Ajv({ allErrors: true, discriminator: true });
  const validate = ajv.compile(schema);
  const names = (await readdir(path.join(folder, 'rules'))).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = parse(await readFile(path.join(folder, 'rules', name), 'utf8'));
      if (!validate(file)) throw new Error(`rules/${name}: ${ajv.errorsText(validate.errors, { separator: '\n' })}`);
      return file;
    }),
  );
  return files;
}

/** Throws where a rule file is not well; then nothing is written. */
export async function generateRegulations(documents) {
  const authoring = await import('./dist/authoring/index.js');
  const files = await readRuleFiles(authoring.ruleFileSchema);
  const problems = authoring.problemsOf(files, calendars);
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const { version } = JSON.parse(
    await readFile(fileURLToPath(import.meta.resolve('date-holidays/package.json')), 'utf8'),
  );
  const tables = Object.fromEntries(calendars.map((name) => [name, holidayTable(name)]));
  await writeFile(
    path.join(folder, 'rules/rule-file.schema.json'),
    `${JSON.stringify(authoring.ruleFileSchema, null, 2)}\n`,
  );
  await mkdir(path.join(folder, 'src/compiled'), { recursive: true });
  await writeFile(path.join(folder, 'src/compiled/rule-files.ts'), authoring.ruleFilesModule(files));
  await writeFile(
    path.join(folder, 'src/compiled/holidays.ts'),
    authoring.holidaysModule(tables, `date-holidays ${version} (ISC; its data in part from Wikipedia, CC BY-SA 3.0)`),
  );

  await rm(documents, { recursive: true, force: true });
  await mkdir(documents, { recursive: true });
  for (const file of files) {
    await writeFile(path.join(documents, authoring.documentName(file)), authoring.documentOf(file, files, tables));
  }
  await writeFile(path.join(documents, 'README.md'), authoring.documentIndex(files));
  return { files: files.length, rules: files.flatMap(({ rules }) => rules).length };
}

if (process.argv[1] === import.meta.filename) {
  const documents = path.resolve(process.argv[2] ?? path.join(folder, 'documents'));
  const { files, rules } = await generateRegulations(documents);
  console.error(`compiled ${rules} rules of ${files} files; documents in ${documents}`);
}
