export interface ChosenText {
  readonly text: string;
  /** BCP 47: the person's own where the text is in their language (amounts and dates are written so), else the text's. */
  readonly locale: string;
}

const tagOf = (locale: string): string => locale.replaceAll('_', '-').toLowerCase();
const languageOf = (locale: string): string => tagOf(locale).split('-', 1)[0] ?? '';

/**
 * The text for a person: exactly their locale, their language, another region of their language, and the same for the
 * workspace's default. Undefined where none of them is there.
 */
export function chooseText(
  texts: Readonly<Record<string, string>>,
  locale: string | undefined,
  defaultLocale: string,
): ChosenText | undefined {
  const names = Object.keys(texts).sort();
  for (const wanted of locale === undefined ? [defaultLocale] : [locale, defaultLocale]) {
    const name =
      names.find((one) => tagOf(one) === tagOf(wanted)) ??
      names.find((one) => tagOf(one) === languageOf(wanted)) ??
      names.find((one) => languageOf(one) === languageOf(wanted));
    const text = name === undefined ? undefined : texts[name];
    if (text !== undefined) return { text, locale: wanted.replaceAll('_', '-') };
  }
  return undefined;
}
