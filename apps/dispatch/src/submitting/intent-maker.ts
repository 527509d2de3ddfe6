import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { RuleRef } from '@rebound/regulations';
import { randomUUID } from 'node:crypto';
import type { Carrier } from '../carriers/carrier.js';
import { CarrierAccounts } from '../carrier-accounts.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { finalText, needsOptOutLink } from '../domain/final-text.js';
import type { Sender } from '../domain/senders.js';
import { LinksRepository, optOutLink, type NewLink } from '../persistence/links.repository.js';
import type { MovedMessage } from '../persistence/message-journal.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import { PublicAddresses } from '../public-addresses.js';
import type { Intent } from './intent.js';

export type Passed = Readonly<{
  message: StoredMessage;
  sender: Sender;
  /** The rules want the text to say how to refuse. */
  optOut: boolean;
  /** They want it to say how to reach the sender. */
  contact?: string;
  closesAt: number;
  rules: readonly RuleRef[];
}>;

export type MadeIntent = Readonly<{
  moved: MovedMessage;
  /** The intent, once the message is in its new state. */
  of(message: StoredMessage): Intent;
}>;

/** Makes the text that goes out, with its short links, and the intent to hand it over (decisions 14 and 21). */
@Injectable()
export class IntentMaker {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly accounts: CarrierAccounts,
    private readonly addresses: PublicAddresses,
    private readonly links: LinksRepository,
  ) {}

  async make(tx: SqlTx, passed: readonly Passed[], now: number): Promise<MadeIntent[]> {
    if (passed.length === 0) return [];
    const { reboundSecret: secret, codeLength: length } = this.settings;
    const codeOf = await this.links.mint(tx, passed.flatMap(linksOf), { secret, length, now });
    return passed.map((one) => this.intent(one, codeOf, now));
  }

  private intent(
    { message, sender, optOut, contact, closesAt, rules }: Passed,
    codeOf: (link: Readonly<{ messageId: string; link: number }>) => string | undefined,
    now: number,
  ): MadeIntent {
    const { origin, details } = message;
    const codes = details.links.map((_, link) => codeOf({ messageId: origin.messageId, link }) ?? '');
    const optOutCode = codeOf({ messageId: origin.messageId, link: optOutLink });
    const carrier: Carrier | undefined = this.accounts.of(sender);
    const { text, encoding, parts } = finalText(
      { ...message, ...details, optOut, contact },
      sender.address,
      new Map(details.links.map(({ token }, link) => [token, this.addresses.shortLink(codes[link] ?? '')])),
      {
        ...(carrier ? { concatRefBits: carrier.concatRefBits } : {}),
        ...(optOutCode === undefined ? {} : { optOutUrl: this.addresses.shortLink(optOutCode) }),
      },
    );
    const claim = randomUUID();
    const madeAt = performance.now();
    const shortCode = codes[0] ?? optOutCode;
    return {
      moved: {
        message,
        moves: [{ to: 'submitting', at: now }],
        change: {
          body: text,
          encoding,
          parts,
          rules,
          claim,
          intendedAt: now,
          attempts: message.attempts + 1,
          looks: 0,
          carrier: sender.carrier,
          credential: sender.credential,
          carrierMessageId: undefined,
          carrierCode: undefined,
          carrierClass: undefined,
          ...(shortCode === undefined ? {} : { shortCode }),
        },
        intent: { leaseMs: this.settings.leaseMs },
      },
      of: (after) => ({ message: after, sender, claim, closesAt, madeAt }),
    };
  }
}

function linksOf({ message: { workspaceId, origin, details }, sender, optOut }: Passed): NewLink[] {
  const { messageId } = origin;
  return [
    ...details.links.map(({ url }, link) => ({ workspaceId, messageId, link, url })),
    ...(needsOptOutLink({ optOut }, sender.address) ? [{ workspaceId, messageId, link: optOutLink }] : []),
  ];
}
