import type { Consent } from '../domain/fold-consent.js';
import { purposeStates } from '../ledger.js';
import type { ConsentView } from './consent.dto.js';

export function viewOf(phoneKey: string, consent: Consent): ConsentView {
  return {
    phoneKey,
    version: consent.version,
    purposes: purposeStates(consent).map(({ entryId: _, ...purpose }) => purpose),
    stoppedSenders: [...consent.stoppedSenders],
    paused: consent.paused,
  };
}
