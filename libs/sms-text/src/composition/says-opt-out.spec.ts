import { describe, expect, it } from '@jest/globals';
import { saysOptOut } from './says-opt-out.js';

const reply = { kind: 'reply' } as const;

describe('a text that says how to refuse', () => {
  it.each([
    'Reply STOP to end',
    'Reply STOP',
    'Txt STOP 2 end',
    'Text STOP to opt-out.',
    'To opt out, text STOP',
    'Sale now! Reply with STOP to unsubscribe',
    'Msg&data rates may apply. Reply HELP for help, STOP to cancel.',
    'STOP to opt out',
    'STOP2END'.replace('2', ' 2 '),
    'reply stop to unsubscribe',
    'Reply "stop"',
    'Reply END to unsubscribe',
    'UNSUBSCRIBE: text back STOP',
    'Para no recibir más, responde BAJA',
    'Envía BAJA para darte de baja',
    'Responde con la palabra BAJA',
    'Baja: STOP',
    'Pour vous désabonner : STOP',
    'Pour ne plus recevoir de sms envoyez STOP',
    'Répondez ARRET',
    'Répondez ARRÊT',
    'Abmelden mit STOPP',
    'Zum Abmelden STOP antworten',
    'Antworte STOP',
    'Rispondi STOP per non ricevere più',
    'Per disiscriverti: STOP',
    'Responda SAIR',
    'Envie SAIR para não receber mais',
    'Antwoord STOP',
    'Afmelden? Stuur STOP',
    'Wyślij STOP',
    'Aby zrezygnować odpisz STOP',
    'RET yazıp gönderin',
    'İptal: STOP yazın',
    '您的购物车在等您 回复TD退订',
    '退订回TD',
    '回覆STOP取消訂閱',
    '配信停止はSTOPと返信',
    '停止はSTOP',
    'للإلغاء أرسل STOP',
    'لإلغاء الاشتراك أرسل إلغاء',
  ])('%s', (text) => expect(saysOptOut(text, reply)).toBe(true));
});

describe('a text that does not, whatever words are in it', () => {
  it.each([
    'NON STOP sale today',
    "Don't stop now",
    "DON'T STOP! Reply YES",
    "Reply YES and don't STOP",
    'STOP! Look at this',
    'Text your friends: NON STOP sale',
    'Reply YES. NON STOP to end of month',
    'STOP by to end your search',
    'Reply CANCEL to cancel your booking',
    'Text WIN, then stop by our store',
    'Please reply. STOP waiting',
    'Next STOP: summer',
    'The end is near: reply now',
    'Responde SI. Precios a la BAJA',
    'Vuelos a BAJA California',
    'Baja el precio: responde SI',
    'Répondez OUI, arrêt de bus gratuit',
    'Fin des soldes',
    'Ende der Aktion: antworte JA',
    'Senza STOP fino a domenica, rispondi SI',
    'Antwort JA. Kein STOP mehr',
    'Sair da rotina: responda SIM',
    'Dur! Bunu gör',
    'Koniec promocji, odpisz TAK',
    '退订自动续费服务更省钱',
    '配信停止のお知らせではありません',
    'للإلغاء الحجز اتصل بنا',
    '回复Y确认预订',
    'Reply stop',
    'Reply stop now',
    'Reply "stop now and save',
    'Reply stop" now',
    'Reply YES for the Paris STOP',
    'STOP dreaming and opt out of winter',
  ])('%s', (text) => expect(saysOptOut(text, reply)).toBe(false));
});

describe('another way than the one given', () => {
  const number = { kind: 'number', number: '36180' } as const;
  const link = { kind: 'link', link: 'https://lnk.example/r/ab' } as const;

  it.each([
    'STOP au 36180',
    'STOP 36180',
    'Stop spam? SMS STOP au 36 180',
    'Envoyez STOP au 36180',
    'Opt out: STOP to 36180',
    '退订发TD至36180',
    '回TD到36180',
  ])('the number is known in "%s"', (text) => expect(saysOptOut(text, number)).toBe(true));

  it.each([
    'Reply STOP',
    'STOP au 36181',
    'STOP au 361800',
    'Call 36180. STOP waiting',
    'NON STOP 36180',
    'Prix 36180, reply STOP. x',
    '36180: reply STOP',
    'STOP waiting, call 36180',
  ])('and not in "%s"', (text) => expect(saysOptOut(text, number)).toBe(false));

  it('a number is the same however it is written', () => {
    const long = { kind: 'number', number: '+44 7700 900123' } as const;
    expect(saysOptOut('STOP to +44 (7700) 900-123', long)).toBe(true);
    expect(saysOptOut('STOP to 447700900123', long)).toBe(true);
    expect(saysOptOut('STOP to +44 7700 900124', long)).toBe(false);
  });

  it('a link is known whole only', () => {
    expect(saysOptOut('Stop: https://lnk.example/r/ab', link)).toBe(true);
    expect(saysOptOut('Stop: https://lnk.example/r/ab.', link)).toBe(true);
    expect(saysOptOut('Cart: https://lnk.example/r/abc', link)).toBe(false);
    expect(saysOptOut('Reply STOP', link)).toBe(false);
    expect(saysOptOut('https://lnk.example/r/abc https://lnk.example/r/ab', link)).toBe(true);
  });
});
