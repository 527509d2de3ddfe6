import { ruleFiles } from './compiled/rule-files.js';
import { Kept } from './kept.js';
import { consentEnd, type ConsentAnswer, type ConsentQuery } from './requirements/consent-end.js';
import { effectiveCaps, type EffectiveCaps, type Place } from './requirements/caps.js';
import { deadline, type Deadline, type DeadlineQuery } from './requirements/deadlines.js';
import { requirements, type Requirements, type RequirementsQuery } from './requirements/requirements.js';
import { RuleBook } from './rules/rule-book.js';
import type { Caps } from './rules/rule.js';
import { LegalWindows, type LegalAnswer, type LegalQuery } from './windows/legal-window.js';

const requirementsKept = 2_000;

/** The questions one can ask a rule book. Answers are remembered where they are asked for again and again. */
export class Regulations {
  private readonly windows: LegalWindows;
  private readonly known = new Kept<string, Requirements>(requirementsKept);

  constructor(readonly book: RuleBook) {
    this.windows = new LegalWindows(book);
  }

  /** See `LegalWindows.decide`. */
  legalWindow(query: LegalQuery): LegalAnswer {
    return this.windows.decide(query);
  }

  /** See `effectiveCaps`. */
  capsFor(place: Place, workspace: Caps, day: string): EffectiveCaps {
    return effectiveCaps(this.book, place, workspace, day);
  }

  /** See `requirements`. */
  requirementsFor(query: RequirementsQuery): Requirements {
    const { place, day, class: messageClass, carrier = '', senderType = '' } = query;
    const key = `${place.countries.join()}|${place.states.join()}|${day}|${messageClass}|${carrier}|${senderType}`;
    return this.known.of(key, () => requirements(this.book, query));
  }

  /** See `consentEnd`. */
  consentEnd(query: ConsentQuery): ConsentAnswer {
    return consentEnd(this.book, query);
  }

  /** See `deadline`. */
  deadline(query: DeadlineQuery): Deadline | undefined {
    return deadline(this.book, query);
  }
}

/** All rules Rebound knows, in every version, as `rules/*.yaml` has them. */
export const ruleBook = new RuleBook(ruleFiles);

/** What the built-in rules answer. Who adjusts unchecked rules makes a `Regulations` of their own. */
export const builtInRegulations = new Regulations(ruleBook);

export const legalWindow = (query: LegalQuery): LegalAnswer => builtInRegulations.legalWindow(query);
export const capsFor = (place: Place, workspace: Caps, day: string): EffectiveCaps =>
  builtInRegulations.capsFor(place, workspace, day);
export const requirementsFor = (query: RequirementsQuery): Requirements => builtInRegulations.requirementsFor(query);
export const consentEndOf = (query: ConsentQuery): ConsentAnswer => builtInRegulations.consentEnd(query);
export const deadlineOf = (query: DeadlineQuery): Deadline | undefined => builtInRegulations.deadline(query);
