import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Carrier } from './carriers/carrier.js';
import { DispatchSettings } from './dispatch.settings.js';

/** Makes one account at a carrier. @throws RangeError naming what is wrong, never a value */
export type MakeCarrier = (carrier: string, options: Readonly<Record<string, string>>) => Carrier;
export const MAKE_CARRIER = Symbol('rebound:make-carrier');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Account = Readonly<{ carrier: string; options: Readonly<Record<string, string>> }>;

/** Reads CARRIER_CREDENTIALS. @throws RangeError that names the account and field, never a value */
export function parseCredentials(json: string): ReadonlyMap<string, Account> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new RangeError('CARRIER_CREDENTIALS is not JSON');
  }
  if (!isRecord(parsed)) throw new RangeError('CARRIER_CREDENTIALS is not a JSON object');
  return new Map(
    Object.entries(parsed).map(([name, value]) => {
      if (!isRecord(value) || typeof value['carrier'] !== 'string')
        throw new RangeError(`CARRIER_CREDENTIALS: the account "${name}" names no carrier`);
      const { carrier, ...rest } = value;
      const options = Object.entries(rest).map(([option, given]): [string, string] => {
        if (typeof given !== 'string' && typeof given !== 'number')
          throw new RangeError(`CARRIER_CREDENTIALS: ${option} of "${name}" is neither text nor a number`);
        return [option, String(given)];
      });
      return [name, { carrier, options: Object.fromEntries(options) }];
    }),
  );
}

/** The accounts at carriers that senders refer to by name. A wrong one ends the start. */
@Injectable()
export class CarrierAccounts implements OnApplicationShutdown {
  private readonly carriers: ReadonlyMap<string, Carrier>;

  constructor(settings: DispatchSettings, @Inject(MAKE_CARRIER) make: MakeCarrier) {
    this.carriers = new Map(
      [...parseCredentials(settings.carrierCredentials)].map(([name, { carrier, options }]) => [
        name,
        make(carrier, options),
      ]),
    );
  }

  /** The account of a sender; undefined where the settings do not know it, or it is another carrier's. */
  of(sender: Readonly<{ credential: string; carrier: string }>): Carrier | undefined {
    const carrier = this.carriers.get(sender.credential);
    return carrier?.name === sender.carrier ? carrier : undefined;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.carriers.values()].map((carrier) => carrier.close()));
  }
}
