type Words = Readonly<{ [form in Intl.LDMLPluralRule]?: string }> & Readonly<{ other: string }>;

/** "2 items" by language; `#` is the number. Forms as Unicode CLDR names them. */
export const itemWords: Readonly<Record<string, Words>> = {
  en: { one: '# item', other: '# items' },
  es: { one: '# artículo', other: '# artículos' },
  fr: { one: '# article', other: '# articles' },
  de: { other: '# Artikel' },
  it: { one: '# articolo', other: '# articoli' },
  pt: { one: '# artigo', other: '# artigos' },
  nl: { one: '# artikel', other: '# artikelen' },
  pl: { one: '# produkt', few: '# produkty', other: '# produktów' },
  tr: { other: '# ürün' },
  zh: { other: '#件商品' },
  ja: { other: '商品#点' },
  ar: { one: 'منتج واحد', two: 'منتجان', few: '# منتجات', many: '# منتجًا', other: '# منتج' },
};
