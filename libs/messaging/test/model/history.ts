import fc from 'fast-check';
import type { Kind } from './contracts.js';
import type { Ending } from './kernel.js';
import type { Tampering } from './member.js';
import { Broken, World } from './world.js';

/** What happens, in which order. Numbers choose among what there is at that moment, so every part of a history is one. */
export type Happening =
  | { readonly what: 'steps'; readonly picks: readonly number[] }
  | {
      readonly what: 'event';
      readonly thing: number;
      readonly count: number;
      readonly kind: Kind;
      readonly lag: number;
      readonly gap: number;
    }
  | { readonly what: 'time'; readonly ms: number }
  | { readonly what: 'rebalance'; readonly shift: number }
  | { readonly what: 'kill'; readonly who: number; readonly landing: boolean }
  | { readonly what: 'freeze' | 'thaw'; readonly who: number }
  | { readonly what: 'slow'; readonly pick: number; readonly steps: number }
  | { readonly what: 'disturb'; readonly pick: number; readonly ending: Ending }
  | {
      readonly what: 'commit';
      readonly pick: number;
      readonly fate: Fate;
      readonly steps: number;
      readonly shift: number;
    };

/**
 * What becomes of a commit under way: its answer gets lost; its process is stopped, or dies, while it is on its way or has
 * just taken effect.
 */
type Fate = Ending | 'stopped' | 'died-before' | 'died-after';

const small = fc.nat(63);

const endings = fc.record<Ending>({
  arrives: fc.constantFrom('now', 'late', 'never'),
  told: fc.constantFrom(true, true, true, false),
});

export const histories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        what: fc.constant('steps' as const),
        picks: fc.array(small, { minLength: 1, maxLength: 10, size: 'max' }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant('event' as const),
        // One of them often: order is a matter of what concerns the same thing.
        thing: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
        count: fc.constantFrom(1, 1, 3),
        kind: fc.oneof(
          { weight: 8, arbitrary: fc.constant<Kind>('plain') },
          { weight: 2, arbitrary: fc.constant<Kind>('close') },
          { weight: 2, arbitrary: fc.constantFrom<Kind>('poison', 'broken', 'foreign', 'foreign') },
        ),
        lag: fc.constantFrom(0, 0, 5, 40),
        gap: fc.constantFrom(0, 0, 0, 2),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant('time' as const), ms: fc.constantFrom(5, 20, 60, 400, 3000, 12_000) }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('rebalance' as const), shift: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('kill' as const), who: small, landing: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('freeze' as const, 'thaw' as const), who: small }) },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constant('slow' as const), pick: small, steps: small }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constant('disturb' as const), pick: small, ending: endings }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('commit' as const),
        pick: small,
        fate: fc.oneof(endings, fc.constantFrom<Fate>('stopped', 'died-before', 'died-after')),
        steps: small,
        shift: fc.nat(2),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
);

/** Steps after which a world that is left alone must have come to rest. */
const mostSteps = 4000;

async function happen(world: World, happening: Happening): Promise<void> {
  const { kernel } = world;
  switch (happening.what) {
    case 'steps':
      for (const pick of happening.picks) if (!(await kernel.step(pick))) await kernel.pass();
      return;
    case 'event':
      for (let nth = 0; nth < happening.count; nth += 1) {
        world.record('abcde'[happening.thing] ?? 'a', happening.kind, happening.lag, happening.gap);
      }
      return;
    case 'time':
      return kernel.advance(happening.ms);
    case 'rebalance':
      return world.rebalance(happening.shift);
    case 'kill': {
      const member = world.member(happening.who);
      if (!member) return;
      world.kill(member.party, happening.landing);
      return world.join();
    }
    case 'freeze':
    case 'thaw': {
      const member = world.member(happening.who);
      if (member) member.party.state = happening.what === 'freeze' ? 'frozen' : 'running';
      return;
    }
    case 'slow':
      return kernel.slow(happening.pick, happening.steps);
    case 'disturb':
      return kernel.disturb(happening.pick, happening.ending);
    case 'commit':
      return commitEnds(world, happening);
  }
}

/** Another owner takes over what a commit under way is about. */
async function commitEnds(world: World, happening: Extract<Happening, { what: 'commit' }>): Promise<void> {
  const { pick, fate, steps, shift } = happening;
  const commit = await world.kernel.nextCommit(pick);
  if (!commit) return;
  if (fate === 'stopped') {
    commit.hold(steps);
    commit.party.state = 'frozen';
  } else if (fate === 'died-before' || fate === 'died-after') {
    if (fate === 'died-before') commit.hold(steps);
    else commit.arrive();
    world.kill(commit.party, true);
    world.join();
  } else {
    await commit.spoil(fate, steps);
  }
  world.rebalance(shift);
}

/**
 * Lets a history happen to two processes, then leaves them alone until everything is done.
 * @throws Broken when a promise of the runtime is not kept
 */
export async function live(history: readonly Happening[], tampering: Tampering = {}): Promise<void> {
  const world = new World(tampering);
  world.join();
  world.join();
  world.rebalance(0);
  const look = (): void => {
    if (world.broken) throw world.broken;
  };
  await world.rest();
  for (const happening of history) {
    await happen(world, happening);
    look();
  }
  world.heal();
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (await world.kernel.step(0)) {
      look();
      continue;
    }
    if (world.missing() === undefined) return;
    await world.kernel.pass();
  }
  throw new Broken('everything is done in the end', `${world.missing()}; ${world.kernel.describe()}`);
}
