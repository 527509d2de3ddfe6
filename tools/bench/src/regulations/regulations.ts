import type { LibraryBenchmark, Row, Sample } from '../benchmark.js';
import { interleave, isSound, type Contender } from '../measure/rounds.js';
import { atMost } from '../report/verdict.js';
import { regulationsQuestions, type Questions } from './questions.js';

/** CPU of a decision with its trace on the hot path, µs, on any machine. */
const goalMicros = 20;
/** So many decisions between two looks at the clock. */
const block = 100;

function contender({ answer }: Questions, seconds: number): Contender {
  let asked = 0;
  /** How many answers had no trace. */
  const ask = (forSeconds: number): number => {
    let untraced = 0;
    for (const until = performance.now() + forSeconds * 1000; performance.now() < until;) {
      for (let n = 0; n < block; n += 1) {
        const { rules, zones } = answer(asked + n);
        if (rules.length === 0 || zones.length === 0) untraced += 1;
      }
      asked += block;
    }
    return untraced;
  };
  return {
    name: 'ours',
    turn(warmUpSeconds): Promise<Sample> {
      ask(warmUpSeconds);
      const [before, began, cpuBefore] = [asked, performance.now(), process.cpuUsage()];
      const untraced = ask(seconds);
      const { user, system } = process.cpuUsage(cpuBefore);
      return Promise.resolve({
        items: asked - before,
        seconds: (performance.now() - began) / 1000,
        cpu: { library: user + system },
        wrong: { untraced },
      });
    },
  };
}

export const regulations: LibraryBenchmark = {
  name: 'regulations',
  about: 'what a decision of the law costs with its trace, warm and cold; needs no servers',
  async runHere({ rounds, seconds, warmUpSeconds }, log) {
    const measured: { questions: Questions; row: Row }[] = [];
    for (const questions of regulationsQuestions) {
      // A decision is over in microseconds: a fifth of the time that servers get shows as much.
      const contenders = [contender(questions, seconds / 5)];
      const rows = await interleave(questions.name, contenders, { rounds, warmUpSeconds: warmUpSeconds / 5, log });
      measured.push(...rows.map((row) => ({ questions, row })));
    }
    return {
      rows: measured.map(({ row }) => row),
      verdicts: measured
        .filter(({ questions }) => questions.hot)
        .map(({ row }) =>
          atMost(goalMicros, { target: `µs, ${row.case}`, found: row.microsTotal, sound: isSound(row) }),
        ),
    };
  },
};
