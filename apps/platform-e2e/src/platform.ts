import { type RunningService, type ServiceDefinition, startService } from '@rebound/service-host';
import { services } from '@rebound/standalone';
import { JumpingClock } from './jumping-clock.js';
import { quiet } from './quiet.js';
import {
  day,
  leadReplies,
  openShop,
  serviceNames,
  type ServiceName,
  type Surroundings,
  surroundings,
  type SurroundingsOptions,
  type SystemUnderTest,
  tuesdayMorning,
} from './surroundings.js';

export interface PlatformOptions extends SurroundingsOptions {
  readonly workspaces: readonly [string, ...string[]];
}

/**
 * The six services in this process, on real servers and with the carrier emulator. Only their clock is the test's own, so that
 * 45 minutes and nights pass at once; what is seen of them is what is seen from outside.
 */
export class Platform implements SystemUnderTest {
  private readonly running = new Map<ServiceName, RunningService>();

  private constructor(
    private readonly around: Surroundings<JumpingClock>,
    private readonly workspaces: readonly [string, ...string[]],
  ) {}

  static async start({ workspaces, ...options }: PlatformOptions): Promise<Platform> {
    const around = await surroundings(new JumpingClock(tuesdayMorning), options);
    const platform = new Platform(around, workspaces);
    await platform.up();
    for (const workspace of workspaces) await openShop(platform, workspace);
    return platform;
  }

  get env() {
    return this.around.env;
  }
  get bus() {
    return this.around.bus;
  }
  get clock() {
    return this.around.clock;
  }
  get carrier() {
    return this.around.carrier;
  }

  /** Starts services that are down; all of them unless named. */
  async up(...names: readonly ServiceName[]): Promise<void> {
    const wanted = services.filter(({ name }) => names.length === 0 || names.some((one) => one === name));
    await Promise.all(
      wanted.map(async (definition: ServiceDefinition) => {
        const name = serviceNames.find((one) => one === definition.name);
        if (!name || this.running.has(name)) return;
        this.running.set(name, await startService(definition, { env: this.env, clock: this.clock }));
      }),
    );
    // It listens on another port now.
    if (this.running.has('dispatch')) leadReplies(this, this.workspaces[0]);
  }

  /** Drains services and stops them; all of them unless named. */
  async down(...names: readonly ServiceName[]): Promise<void> {
    const wanted = names.length === 0 ? serviceNames : names;
    await Promise.all(
      wanted.map(async (name) => {
        const service = this.running.get(name);
        this.running.delete(name);
        await service?.close();
      }),
    );
  }

  service(name: ServiceName): RunningService {
    const service = this.running.get(name);
    if (!service) throw new Error(`${name} is down`);
    return service;
  }

  url(name: ServiceName): string {
    return this.service(name).url;
  }

  /** To the next morning of a Monday to Thursday: on Sundays no text may go out, and a test may want a tomorrow. */
  nextMorning(): void {
    do this.tomorrow();
    while ([0, 5, 6].includes(new Date(this.clock.now()).getUTCDay()));
  }

  /** To eleven in the morning of the next day. */
  tomorrow(): void {
    const days = Math.floor((this.clock.now() - tuesdayMorning) / day) + 1;
    this.clock.jumpTo(tuesdayMorning + days * day);
  }

  /** Everything that was acknowledged or due by now has had its effect. */
  quiet(timeoutMs = 60_000): Promise<void> {
    return quiet(this, timeoutMs);
  }

  async close(): Promise<void> {
    await this.down();
    await this.bus.close();
    await this.carrier.close();
  }
}
