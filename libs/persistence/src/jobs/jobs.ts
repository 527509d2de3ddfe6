import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { counter, histogram, runAs } from '@rebound/observability';
import { describeError } from '../faults.js';
import { PERSISTENCE_OPTIONS, type PersistenceOptions } from '../persistence-options.js';
import { JobLoop } from './job-loop.js';
import { jobOptionsOf, type JobMethod } from './job.decorator.js';

/** Finds the `@Job` methods of the service, runs them while the service is up, and lets them finish at its end. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly loops = new Map<string, JobLoop>();

  constructor(
    @Inject(PERSISTENCE_OPTIONS) private readonly options: PersistenceOptions,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const instances = [...this.discovery.getProviders(), ...this.discovery.getControllers()]
      .filter((wrapper) => wrapper.isDependencyTreeStatic() && typeof wrapper.instance === 'object')
      .map((wrapper): unknown => wrapper.instance);
    for (const instance of new Set(instances)) {
      if (typeof instance === 'object' && instance !== null) this.register(instance);
    }
    runAs(this.options.schema, () => {
      for (const loop of this.loops.values()) loop.start();
    });
  }

  /** Starts the next run now instead of after its pause. Unknown names are ignored: the job may not be in this process. */
  wake(name: string): void {
    this.loops.get(name)?.wake();
  }

  /** Runs `method` as a job from now on; `@Job` does the same for methods of providers. */
  add(name: string, everyMs: number, method: JobMethod): JobLoop {
    if (this.loops.has(name)) throw new Error(`two jobs are named ${name}`);
    const labels = { service: this.options.schema, job: name };
    const loop = new JobLoop(everyMs, {
      run: async (signal) => {
        const end = histogram('rebound.jobs.duration').startTimer(labels);
        try {
          return await method(signal);
        } finally {
          end();
        }
      },
      onFault: (error, nextTryMs) => {
        counter('rebound.jobs.faults').inc(labels);
        this.logger.warn(`job ${name} failed, trying again in ${nextTryMs} ms: ${describeError(error)}`);
      },
    });
    this.loops.set(name, loop);
    return loop;
  }

  /** Lets the runs under way finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
  }

  private register(instance: object): void {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return;
    for (const property of this.scanner.getAllMethodNames(prototype)) {
      const method: unknown = Reflect.get(instance, property);
      if (typeof method !== 'function') continue;
      const options = jobOptionsOf(method);
      if (!options) continue;
      this.add(options.name, options.everyMs, (signal) => Reflect.apply(method, instance, [signal]));
    }
  }
}
