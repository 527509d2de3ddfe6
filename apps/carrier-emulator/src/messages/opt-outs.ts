const stopWords = new Set('STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT'.split(' '));
const startWords = new Set('START YES UNSTOP'.split(' '));
const helpWords = new Set('HELP INFO'.split(' '));

export type OptOutType = 'STOP' | 'START' | 'HELP';

/** What Twilio makes of a text by default: the exact keyword, in any case, and nothing else (domain facts 4.1). */
export function optOutType(body: string): OptOutType | undefined {
  const word = body.trim().toUpperCase();
  if (stopWords.has(word)) return 'STOP';
  if (startWords.has(word)) return 'START';
  return helpWords.has(word) ? 'HELP' : undefined;
}

/** Who may not be written to from which sender. */
export class OptOuts {
  private readonly blocked = new Set<string>();

  apply(type: OptOutType, person: string, sender: string): void {
    if (type === 'STOP') this.blocked.add(`${person} ${sender}`);
    if (type === 'START') this.blocked.delete(`${person} ${sender}`);
  }

  isBlocked(person: string, sender: string): boolean {
    return this.blocked.has(`${person} ${sender}`);
  }
}
