import path from 'node:path';
import { optionsVariable, type StorefrontMessage, type StorefrontOptions } from '../storefront/options.js';
import type { Done } from '../world/person.js';
import { type Child, startChild } from './child-process.js';
import { demoKeys, demoSenders } from './set-up-shop.js';
import type { ShopWorld } from './world-under-test.js';

/** The storefront at work, in a process of its own. */
export interface OpenStorefront {
  /** What people did so far. */
  readonly done: readonly Done[];
  /** Resolves when nobody does anything any more; rejects when the process dies. */
  readonly finished: Promise<void>;
  progress(): { acknowledged: number; refused: number };
}

/** Opens the storefront. @param until virtual instant at which people stop doing new things */
export function openStorefront(
  world: ShopWorld,
  population: StorefrontOptions['population'],
  until: number,
): OpenStorefront {
  const done: Done[] = [];
  const settings: StorefrontOptions = {
    clock: world.clockText,
    population,
    until,
    urls: world.urls,
    keys: demoKeys,
    pageOrigin: 'https://shop.example',
    shopNumbers: demoSenders,
  };
  const child: Child = startChild({
    name: 'storefront',
    // Built, as all the programs that the demo starts, also where this file runs from its source.
    script: path.resolve(import.meta.dirname, '../../../../tools/simulator/dist/storefront/main.js'),
    env: { [optionsVariable]: JSON.stringify(settings) },
    logFile: path.join(world.folder, 'storefront.log'),
    ipc: true,
  });
  world.adopt(child);
  const finished = new Promise<void>((resolve, reject) => {
    child.failed.catch(reject);
    child.process.on('message', (message: StorefrontMessage) => {
      if (message.kind === 'done') done.push(...message.done);
      else resolve();
    });
  });
  const progress = () => ({
    acknowledged: done.reduce((sum, { ackedAt, eventIds }) => sum + (ackedAt === undefined ? 0 : eventIds.length), 0),
    refused: done.filter(({ refusal }) => refusal !== undefined).length,
  });
  return { done, finished, progress };
}
