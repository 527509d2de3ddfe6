import type { Clock } from '@rebound/kernel';
import type { Act, Done, Person, Planned, Reaction, Story } from '../world/person.js';
import type { CarrierText } from './emulator-feed.js';
import type { Sender } from './segment-sender.js';
import { speak } from './vocabulary.js';

export interface Channels {
  /** The shop's own server, through the official client. */
  readonly server: Sender;
  /** A page in a browser, with the public key. */
  readonly browser: Sender;
  /** The booking site, in CloudEvents. */
  readonly travel: Sender;
  optIn(person: Person): Promise<void>;
  revoke(person: Person): Promise<void>;
  /** Opens the link of a text as a person with a phone would; rejects where nothing is there. */
  open(link: string): Promise<void>;
  /** As preview bots do: a HEAD and a GET that says what it is. */
  preview(link: string): Promise<void>;
  /** The person writes to one of the shop's numbers; resolves with the carrier's id once it was taken. */
  reply(person: Person, to: string, words: string): Promise<string>;
}

export interface Acting {
  readonly clock: Clock;
  readonly channels: Channels;
  /** Where people write who have no text to answer. */
  shopNumberIn(country: string): string;
  report(done: Done): void;
}

const linkIn = /https?:\/\/\S+/;
const travelActs: ReadonlySet<Act['do']> = new Set([
  'search',
  'start-booking',
  'continue-booking',
  'say-incomplete',
  'confirm-booking',
  'cancel-booking',
  'say-abandoned',
]);

/** One person living through a story: does what is planned, and reacts to texts. */
export class PersonActing {
  private texts = 0;
  private events = 0;

  constructor(
    readonly story: Story,
    private readonly acting: Acting,
  ) {}

  /** @param planned one of the story's own */
  perform(planned: Planned): Promise<void> {
    const at = planned.sentAfter === undefined ? this.acting.clock.now() : planned.at;
    return this.act(planned.act, at, planned);
  }

  /** What this text makes the person do, with the delay of each, virtual ms. */
  reactionsTo(text: CarrierText): { after: number; run: () => Promise<void> }[] {
    this.texts += 1;
    return this.story.reactions
      .filter(({ toText }) => toText === this.texts)
      .map((reaction: Reaction) => ({
        after: reaction.after,
        run: () => this.act(reaction.act, this.acting.clock.now(), {}, text),
      }));
  }

  private async act(act: Act, at: number, how: Partial<Planned>, text?: CarrierText): Promise<void> {
    const { clock } = this.acting;
    const base = { personId: this.story.person.id, act, at, ...(text ? { messageId: text.messageId } : {}) };
    try {
      const eventIds = await this.carryOut(act, at, how, text);
      this.acting.report({ ...base, ackedAt: clock.now(), eventIds });
    } catch (error) {
      this.acting.report({ ...base, eventIds: [], refusal: error instanceof Error ? error.message : String(error) });
    }
  }

  private async carryOut(act: Act, at: number, how: Partial<Planned>, text?: CarrierText): Promise<string[]> {
    const { person } = this.story;
    const { channels } = this.acting;
    switch (act.do) {
      case 'opt-in':
        return channels.optIn(person).then(() => []);
      case 'revoke':
        return channels.revoke(person).then(() => []);
      case 'click':
        return channels.open(linkOf(text)).then(() => []);
      case 'bot-click':
        return channels.preview(linkOf(text)).then(() => []);
      case 'reply':
        return [await channels.reply(person, text?.from ?? this.acting.shopNumberIn(person.place.country), act.text)];
      default:
        return this.send(act, at, how);
    }
  }

  private async send(act: Act, at: number, how: Partial<Planned>): Promise<string[]> {
    const { person } = this.story;
    const spoken = speak(act, person);
    if (!spoken) throw new Error(`no event for ${act.do}`);
    this.events += 1;
    const eventId = `${person.id}-${this.events}-${act.do}`;
    const anonymousId = person.anonymousIds[how.browser ?? 0];
    const identity = how.anonymous
      ? { anonymousId: anonymousId ?? person.id }
      : { userId: person.userId, ...(anonymousId === undefined ? {} : { anonymousId }) };
    const occurrence = { person, spoken, at, eventId, ...identity };
    const sender = this.senderFor(act, how);
    await sender.send(occurrence);
    // A client that did not hear the answer says the same thing once more.
    if (how.twice) await sender.send(occurrence);
    return [eventId];
  }

  private senderFor(act: Act, { anonymous }: Partial<Planned>): Sender {
    const { server, browser, travel } = this.acting.channels;
    if (travelActs.has(act.do)) return travel;
    return anonymous ? browser : server;
  }
}

function linkOf(text: CarrierText | undefined): string {
  const link = text === undefined ? undefined : linkIn.exec(text.body)?.[0];
  if (link === undefined) throw new Error('the text has no link');
  return link;
}
