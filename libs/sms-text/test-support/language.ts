import type { ReplyLanguage, ReplyWishes } from '../src/replies/reply-language.js';

/** A language for a test of the grammar: nothing in it but what is given. */
export const language = (
  wishes: Partial<ReplyWishes>,
  words: ReplyLanguage['words'] = {},
  rest: Partial<Omit<ReplyLanguage, 'wishes' | 'words'>> = {},
): ReplyLanguage => ({
  code: 'xx',
  polite: '',
  keywords: { stop: '' },
  wishes: { stop: '', pause: '', ...wishes },
  words,
  ...rest,
});
