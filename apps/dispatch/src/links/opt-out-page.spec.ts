import { describe, expect, it } from '@jest/globals';
import { optOutPage } from './opt-out-page.js';

describe('the page to refuse with', () => {
  it('asks in the language of the person, and acts on a button only', () => {
    const page = optOutPage({ locale: 'es-MX', brand: 'Tienda', done: false });
    expect(page).toContain('¿No recibir más mensajes de Tienda?');
    expect(page).toContain('<form method="post">');
    expect(optOutPage({ locale: 'xx', brand: 'Shop', done: true })).toContain(
      'You will get no more messages from Shop.',
    );
  });

  it('lets nothing of a brand become markup', () => {
    expect(optOutPage({ locale: 'en', brand: '<b>&"x', done: false })).not.toContain('<b>');
  });
});
