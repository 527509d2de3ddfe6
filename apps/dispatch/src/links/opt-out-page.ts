type Words = Readonly<{ ask: string; button: string; done: string }>;

/** `#` is the brand. */
const words: Readonly<Record<string, Words>> = {
  en: { ask: 'No more messages from #?', button: 'Stop messages', done: 'You will get no more messages from #.' },
  es: { ask: '¿No recibir más mensajes de #?', button: 'Darme de baja', done: 'No recibirás más mensajes de #.' },
  fr: {
    ask: 'Ne plus recevoir de messages de # ?',
    button: 'Me désinscrire',
    done: 'Vous ne recevrez plus de messages de #.',
  },
  de: { ask: 'Keine Nachrichten mehr von #?', button: 'Abmelden', done: 'Sie erhalten keine Nachrichten mehr von #.' },
  it: { ask: 'Non ricevere più messaggi da #?', button: 'Disiscrivimi', done: 'Non riceverai più messaggi da #.' },
  pt: { ask: 'Não receber mais mensagens de #?', button: 'Sair', done: 'Não receberá mais mensagens de #.' },
};
const english: Words = words['en'] ?? { ask: '#', button: 'Stop', done: '#' };

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 32};`);

/** A page of its own: opening it changes nothing (domain facts 7.4), the button does. */
export function optOutPage(page: Readonly<{ locale: string; brand: string; done: boolean }>): string {
  const language = page.locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const { ask, button, done } = words[language] ?? english;
  const say = (text: string): string => escaped(text.replace('#', () => page.brand));
  const body = page.done
    ? `<p>${say(done)}</p>`
    : `<p>${say(ask)}</p><form method="post"><button type="submit">${escaped(button)}</button></form>`;
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(page.brand)}</title></head><body>${body}</body></html>`;
}
