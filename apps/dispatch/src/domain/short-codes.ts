import { createHmac } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The code of a message's link: of fixed length, the same in every replay, and not to be guessed without the secret.
 * `attempt` counts up while the code is taken by another link (decision 14).
 */
export function mintCode(
  secret: string,
  link: Readonly<{ workspaceId: string; messageId: string; index: number }>,
  length: number,
  attempt = 0,
): string {
  const name = JSON.stringify(['link', link.workspaceId, link.messageId, link.index, attempt]);
  const digest = createHmac('sha256', secret).update(name).digest();
  let rest = BigInt(`0x${digest.toString('hex')}`);
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code += alphabet[Number(rest % 62n)];
    rest /= 62n;
  }
  return code;
}

export const isCode = (text: string): boolean => /^[0-9A-Za-z]{4,32}$/.test(text);
