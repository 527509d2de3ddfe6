import type { TemplateDefinition } from '@rebound/contracts';
import { renderTemplate } from '@rebound/sms-text';
import { declarationsWith, everyMessageHas, linkVariable, variables } from '../messages/variables.js';
import type { Trigger } from '../triggers/index.js';

const sampleLink = 'https://shop.example/back';

/** Renders a text as if these variables were known and nothing else; the template's own fallbacks count. */
export function tryText(
  template: TemplateDefinition,
  locale: string,
  text: string,
  known: (name: string) => boolean,
): ReturnType<typeof renderTemplate> {
  const samples = variables
    .filter(({ name }) => (name === 'promo_code' ? template.promoCode !== undefined : known(name)))
    .map(({ name, sample }) => [name, name === 'promo_code' ? template.promoCode : sample] as const);
  return renderTemplate(text, Object.fromEntries(samples), {
    locale,
    declared: declarationsWith(template.fallbacks),
    ...(known(linkVariable) ? { links: { [linkVariable]: sampleLink } } : {}),
  });
}

/** Variables a template cannot do without and a trigger does not fill. */
export function missingVariables(template: TemplateDefinition, trigger: Trigger): string[] {
  const given = new Set([...everyMessageHas, ...trigger.variables]);
  const missing = Object.entries(template.texts).flatMap(([locale, text]) => {
    // What is wrong with the text whatever the trigger is reported with the template.
    if (!tryText(template, locale, text, () => true).ok) return [];
    const rendered = tryText(template, locale, text, (name) => given.has(name));
    return rendered.ok ? [] : (rendered.error.variable ?? []);
  });
  return [...new Set(missing)];
}
