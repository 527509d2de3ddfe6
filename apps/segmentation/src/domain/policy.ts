import { type WorkspaceDefinition, workspaceDefaults } from '@rebound/contracts';
import { durationMs } from '@rebound/kernel';

/** What a workspace decides about segmentation. Times in ms. */
export interface WorkspacePolicy {
  readonly cartIdleMs: number;
  readonly checkoutIdleMs: number;
  readonly bookingIdleMs: number;
  /** Recovery links lead to these or their subdomains only. */
  readonly allowedDomains: readonly string[];
  /** For phone numbers in national form, and the last guess at where somebody is. */
  readonly defaultCountry?: string;
  /** Custom events that are passed on. */
  readonly customEvents: ReadonlySet<string>;
}

/** A workspace without a definition gets the defaults of domain facts 8.4, and no link is allowed. */
export function policyOf(definition: WorkspaceDefinition | undefined): WorkspacePolicy {
  const timings = { ...workspaceDefaults.timings, ...definition?.timings };
  return {
    cartIdleMs: durationMs(timings.cart),
    checkoutIdleMs: durationMs(timings.checkout),
    bookingIdleMs: durationMs(timings.booking),
    allowedDomains: definition?.links.allowedDomains ?? [],
    ...(definition?.defaultCountry ? { defaultCountry: definition.defaultCountry } : {}),
    customEvents: new Set(definition?.customEvents ?? []),
  };
}
