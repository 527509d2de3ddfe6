import { Injectable } from '@nestjs/common';
import { type WorkspaceDefinition } from '@rebound/contracts';
import { type Applied, Definitions } from '@rebound/definitions';
import { Logger } from '@rebound/observability';
import { hours, type Regulations, type WeekHours } from '@rebound/regulations';
import { adjustedLaw } from './domain/adjusted-law.js';
import type { Identity } from './domain/sender-identity.js';
import { chooseSender, senderOf, type Sender } from './domain/senders.js';

export type WorkspaceRules = Readonly<{
  hash: string;
  acceptDefaultRules: boolean;
  workspaceHours?: WeekHours;
  caps: NonNullable<WorkspaceDefinition['caps']>;
  identity: Identity;
  checkedLists: readonly string[];
  regulations: Regulations;
}>;

/** Hours that end before they begin leave no time at all. */
const weekHours = ({ from, to }: NonNullable<WorkspaceDefinition['hours']>): WeekHours =>
  from < to ? hours(`daily ${from}-${to}`) : {};

const rulesOf = ({ hash, body }: Applied<'workspace'>, regulations: Regulations): WorkspaceRules => ({
  hash,
  acceptDefaultRules: body.acceptDefaultRules !== undefined,
  caps: body.caps ?? {},
  identity: { contact: body.contact, mailingAddress: body.mailingAddress },
  checkedLists: (body.checkedLists ?? []).map(({ rule }) => rule),
  regulations,
  ...(body.hours ? { workspaceHours: weekHours(body.hours) } : {}),
});

/** The applied definitions as dispatch needs them. Each is read once after it changed. */
@Injectable()
export class WorkspaceDirectory {
  private readonly rules = new WeakMap<Applied<'workspace'>, WorkspaceRules>();
  private readonly known = new WeakMap<Applied<'sender'>, Sender>();

  constructor(
    private readonly definitions: Definitions,
    private readonly logger: Logger,
  ) {}

  rulesOf(workspaceId: string): WorkspaceRules | undefined {
    const applied = this.definitions.workspace(workspaceId);
    if (!applied) return undefined;
    let rules = this.rules.get(applied);
    if (!rules) this.rules.set(applied, (rules = rulesOf(applied, this.regulationsOf(applied))));
    return rules;
  }

  senders(workspaceId: string): readonly Sender[] {
    return this.definitions.senders(workspaceId).map((applied) => this.read(applied));
  }

  sender(workspaceId: string, name: string): Sender | undefined {
    const applied = this.definitions.sender(workspaceId, name);
    return applied && this.read(applied);
  }

  /** The sender that writes to a country, if any does. */
  choose(workspaceId: string, wanted: string | undefined, country: string | undefined): Sender | undefined {
    return chooseSender(this.senders(workspaceId), wanted, country);
  }

  /** All senders of all workspaces. */
  all(): readonly Readonly<{ workspaceId: string; sender: Sender }>[] {
    return this.definitions
      .all('sender')
      .map((applied) => ({ workspaceId: applied.workspaceId, sender: this.read(applied) }));
  }

  private regulationsOf({ workspaceId, body: { ruleAdjustments = [] } }: Applied<'workspace'>): Regulations {
    const { regulations, ignored } = adjustedLaw(ruleAdjustments);
    for (const rule of ignored) {
      this.logger.warn({ workspaceId, rule }, 'a rule cannot be adjusted any more and holds as it is');
    }
    return regulations;
  }

  private read(applied: Applied<'sender'>): Sender {
    let sender = this.known.get(applied);
    if (!sender) this.known.set(applied, (sender = senderOf(applied)));
    return sender;
  }
}
