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
 * The variant for a person: their locale, then less and less of it (`es-MX`, `es`), then another region of their language
 * if it is written in the same script, and the same for the default. Undefined where none of them is there.
 */
export function chooseText(
  texts: Readonly<Record<string, string>>,
  locale: string | undefined,
  defaultLocale: string,
): ChosenText | undefined {
  const variants = Object.keys(texts).sort();
  for (const wanted of locale === undefined ? [defaultLocale] : [locale, defaultLocale]) {
    const writing = writingOf(wanted);
    const inWriting = variants.filter((one) => writing !== undefined && writingOf(one) === writing);
    const variant =
      chainOf(wanted)
        .map((tag) => variants.find((one) => tagOf(one).toLowerCase() === tag))
        .find((one) => one !== undefined && (writing === undefined || inWriting.includes(one))) ?? inWriting[0];
    const text = variant === undefined ? undefined : texts[variant];
    if (variant !== undefined && text !== undefined) return { text, variant, locale: tagOf(wanted) };
  }
  return undefined;
}
