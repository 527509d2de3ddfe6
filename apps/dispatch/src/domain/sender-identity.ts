import type { WorkspaceDefinition } from '@rebound/contracts';
import type { IdentityPart, Requirements } from '@rebound/regulations';

/** How people reach the workspace. */
export type Identity = Pick<WorkspaceDefinition, 'contact' | 'mailingAddress'>;

/** What the rules want to be said of the sender, beside the brand. */
export type SenderIdentity = Readonly<{
  /** The line that says it; absent where nothing is asked for. */
  contact?: string;
  /** Asked for, and nobody has said it. */
  missing: readonly Exclude<IdentityPart, 'brand'>[];
}>;

const webPage = /^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i;

/**
 * What is said of the sender. A mailing address may stand on a web page to which the text leads, where it would be too long
 * for the text (Canada, SOR/2013-221 section 2(2)).
 */
export function senderIdentityOf(
  { senderIdentity: { parts } }: Requirements,
  { contact, mailingAddress }: Identity,
): SenderIdentity {
  const told = {
    contact,
    'mailing-address': contact !== undefined && webPage.test(contact) ? '' : mailingAddress,
  };
  const asked = (['contact', 'mailing-address'] as const).filter((part) => parts.includes(part));
  const said = asked.map((part) => told[part]).filter((text) => text !== undefined && text !== '');
  return {
    contact: said.length > 0 ? said.join(', ') : undefined,
    missing: asked.filter((part) => told[part] === undefined),
  };
}
