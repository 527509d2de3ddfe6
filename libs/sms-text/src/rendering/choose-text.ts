export type ChosenText = Readonly<{
  text: string;
  /** The name of the variant that was taken. */
  variant: string;
  /** BCP 47: the person's own where the text is in their language (amounts and dates are written so), else the text's. */
  locale: string;
}>;

const tagOf = (locale: string): string => locale.replaceAll('_', '-');

/** Language and script, likely subtags filled in: "zh-TW" is "zh-Hant". Undefined where the tag is none. */
function writingOf(locale: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tagOf(locale)).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}

/** The tag and what is left when subtags are taken from its end: "zh-Hant-TW", "zh-Hant", "zh" (RFC 4647, lookup). */
function chainOf(locale: string): string[] {
  const subtags = tagOf(locale).toLowerCase().split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
}

/**
 * The name among `variants` that a reader of this locale is served best with: the locale, then less and less of it
 * (`es-MX`, `es`), then another region of the language if it is written in the same script.
 */
export function chooseVariant(variants: readonly string[], locale: string): string | undefined {
  const writing = writingOf(locale);
  const inWriting = writing === undefined ? [] : variants.filter((one) => writingOf(one) === writing).sort();
  const readable = writing === undefined ? variants : inWriting;
  for (const tag of chainOf(locale)) {
    const exact = readable.find((one) => tagOf(one).toLowerCase() === tag);
    if (exact !== undefined) return exact;
  }
  return inWriting[0];
}

/** The variant for a person, or else for the default. Undefined where neither is there. */
export function chooseText(
  texts: Readonly<Record<string, string>>,
  locale: string | undefined,
  defaultLocale: string,
): ChosenText | undefined {
  for (const wanted of locale === undefined ? [defaultLocale] : [locale, defaultLocale]) {
    const variant = chooseVariant(Object.keys(texts), wanted);
    const text = variant === undefined ? undefined : texts[variant];
    if (variant !== undefined && text !== undefined) return { text, variant, locale: tagOf(wanted) };
  }
  return undefined;
}
