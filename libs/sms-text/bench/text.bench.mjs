// What the functions on the way of every message cost, beside the carrier's published calculator.
//   node tools/workspace/build.mjs libs/sms-text && node libs/sms-text/bench/text.bench.mjs
// Ours and theirs interleaved, median of five rounds, microseconds a call; before anything is timed they must agree.
import calculator from 'sms-segments-calculator';
import {
  compose,
  composeWithin,
  countParts,
  explainParts,
  renderTemplate,
  smartEncode,
  transliterate,
} from '../dist/index.js';

const texts = {
  'GSM-7, 1 part': 'Nordlys: Ana, you left 2 items: Lamp, Chair. Back to your cart: https://lnk.example/r/k3J9xQ2a',
  'GSM-7, 3 parts': 'Your flight to Tokyo {NRT} leaves tomorrow at 09:30, gate 12 [T2]. '.repeat(6),
  'UCS-2, 2 parts': 'Tu reserva para Tokio está pendiente. ¡Finalízala ahora y asegura tu estancia!',
  'UCS-2, emoji': 'Flash sale 🎉👨‍👩‍👧‍👦 don’t miss it: 50% off everything until midnight! '.repeat(3),
};
for (const [name, text] of Object.entries(texts)) {
  const theirs = new calculator.SegmentedMessage(text);
  const ours = countParts(text);
  if (ours.parts !== theirs.segmentsCount || ours.encoding !== theirs.encodingName)
    throw new Error(`${name}: they differ`);
}

const [usual] = Object.values(texts);
const composition = { body: usual, brand: 'Nordlys', sender: 'number', locale: 'es-MX', optOut: { kind: 'reply' } };
const variables = {
  first_name: 'Ana',
  items: [
    { name: 'Lamp', quantity: 1 },
    { name: 'Chair', quantity: 2 },
  ],
  value: { minor: 8990, currency: 'EUR' },
};
const template = '{{ first_name | default: "Hi" }}, {{ items | items: 2 }} ({{ value | money }}): {{ link }}';
const options = { locale: 'es', zone: 'Europe/Madrid', links: { link: 'https://shop.example/cart/1' } };

const cases = [
  ...Object.entries(texts).flatMap(([name, text]) => [
    [`countParts, ${name}`, () => countParts(text).parts],
    [`  the published calculator`, () => new calculator.SegmentedMessage(text).segmentsCount],
  ]),
  ['explainParts', () => explainParts(texts['UCS-2, 2 parts']).parts],
  ['smartEncode', () => smartEncode(texts['UCS-2, emoji']).after.parts],
  ['transliterate', () => transliterate(texts['UCS-2, 2 parts'], { language: 'es' }).after.parts],
  ['renderTemplate', () => renderTemplate(template, variables, options).ok],
  ['compose', () => compose(composition).parts],
  ['composeWithin, one part', () => composeWithin(composition, 1).parts],
];

const microsecondsOf = (run) => {
  const until = performance.now() + 100;
  let calls = 0;
  const started = performance.now();
  while (performance.now() < until) for (let i = 0; i < 20; i += 1, calls += 1) run();
  return ((performance.now() - started) * 1_000) / calls;
};
const rounds = cases.map(() => []);
for (let round = 0; round < 6; round += 1)
  cases.forEach(([, run], i) => {
    const microseconds = microsecondsOf(run);
    if (round > 0) rounds[i].push(microseconds);
  });
cases.forEach(([name], i) => {
  const median = rounds[i].sort((a, b) => a - b)[2] ?? 0;
  console.log(`${name.padEnd(34)} ${median.toFixed(2).padStart(9)} µs`);
});
