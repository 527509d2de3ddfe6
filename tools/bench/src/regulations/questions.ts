import {
  candidateZones,
  capsFor,
  hours,
  legalWindow,
  Regulations,
  requirementsFor,
  RuleBook,
  ruleBook,
  type LegalAnswer,
  type LegalQuery,
  type PlaceFacts,
  type Whereabouts,
} from '@rebound/regulations';

/** A kind of question to the law, asked again and again. */
export interface Questions {
  readonly name: string;
  /** On the way of every message, so that the target is meant. */
  readonly hot: boolean;
  /** The answer to the question of that number, with its trace. */
  answer(index: number): LegalAnswer;
}

const minute = 60_000;
const day = '2026-11-20';
const start = Date.parse(`${day}T00:00:00Z`);

const place = (country: string, zones: readonly string[], states: readonly string[] = []): Whereabouts => ({
  countries: [country],
  states,
  zones,
  evidence: 'address',
});
const continental = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'];
const madrid = place('ES', ['Europe/Madrid']);
const unknownUs = place('US', continental);

const states = 'FL OK WA TX CT MD NJ MS AL LA MA CA IL MI MN KY RI OR VA NY'.split(' ');
const europe = 'ES FR GB DE IT PT NL BE AT PL SE'.split(' ');

/** Where the people of a busy shop are: some hundred places, half of them in the US, one in four without a state. */
const places: readonly Whereabouts[] = [
  ...states.flatMap((state) => continental.map((zone) => place('US', [zone], [`US-${state}`]))),
  ...Array.from({ length: 40 }, () => unknownUs),
  ...europe.flatMap((country) =>
    ['Europe/Madrid', 'Europe/London', 'Europe/Lisbon'].map((zone) => place(country, [zone])),
  ),
  place('BR', ['America/Sao_Paulo', 'America/Manaus', 'America/Noronha']),
  place('IN', ['Asia/Kolkata']),
  place('AU', ['Australia/Sydney', 'Australia/Perth', 'Australia/Lord_Howe']),
];

/** What is known of such people when a message is about to go: a browser's zone and, of some, an address. */
const people: readonly PlaceFacts[] = [
  ...states.flatMap((region) =>
    continental.map((zone): PlaceFacts => ({
      evidence: [
        { source: 'address', country: 'US', region },
        { source: 'browser', zone },
      ],
      phone: '+12125550123',
      phoneCountry: 'US',
    })),
  ),
  ...europe.map((country): PlaceFacts => ({
    evidence: [{ source: 'browser', zone: 'Europe/Madrid' }],
    phoneCountry: country,
  })),
  { evidence: [], phone: '+18085550123', phoneCountry: 'US' },
];

const workspaceHours = hours('mon-sat 10:00-19:00');

const query = (whereabouts: Whereabouts, now: number): LegalQuery => ({
  whereabouts,
  now,
  class: 'marketing',
  acceptDefaultRules: false,
  workspaceHours,
});
const atAnyMinute = (index: number): number => start + ((index * 7919) % 1440) * minute;
const nth = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** All kinds, those of the hot path first. */
export const regulationsQuestions: readonly Questions[] = [
  {
    name: 'one zone',
    hot: true,
    answer: (index) => legalWindow(query(madrid, atAnyMinute(index))),
  },
  {
    name: 'state unknown',
    hot: true,
    answer: (index) => legalWindow(query(unknownUs, atAnyMinute(index))),
  },
  {
    name: 'many places',
    hot: true,
    answer: (index) => legalWindow(query(nth(places, index), atAnyMinute(index))),
  },
  {
    name: 'all that the gate asks, from the evidence on',
    hot: true,
    answer: (index) => {
      const whereabouts = candidateZones(nth(people, index));
      capsFor(whereabouts, {}, day);
      requirementsFor({ place: whereabouts, day, class: 'marketing' });
      return legalWindow(query(whereabouts, atAnyMinute(index)));
    },
  },
  {
    name: 'cold: each on a day that is not remembered',
    hot: false,
    // Thousands of days, of which some hundred are kept.
    answer: (index) => legalWindow(query(unknownUs, start + (index % 5000) * 1440 * minute)),
  },
  {
    name: 'cold: each by a new rule book',
    hot: false,
    answer: (index) =>
      new Regulations(new RuleBook(ruleBook.files)).legalWindow(query(nth(places, index), atAnyMinute(index))),
  },
];
