import { classifyReply } from '@rebound/sms-text/replies';
import type { Evaluate } from './answer.js';

/** What a reply asks for, understood as dispatch does: with the person's language, the number's country, the open question. */
export const replies: Evaluate = (row) => {
  const text = row.text('text');
  const language = row.code('lang', /^[A-Z]{2,3}(?:[-_][A-Z0-9_-]+)?$/, 'a language code (es, pt-BR)');
  const country = row.country();
  const asked = row.inner('context')?.flag('double_opt_in_pending') ?? false;
  const { meaning, evidence } = classifyReply(text, {
    ...(language === undefined ? {} : { languages: [languageAlone(language)] }),
    ...(country === undefined ? {} : { country }),
    ...(asked ? { question: 'double-opt-in' as const } : {}),
  });
  return { answer: meaning, evidence };
};

const languageAlone = (code: string): string => code.toLowerCase().split(/[-_]/)[0] ?? '';
