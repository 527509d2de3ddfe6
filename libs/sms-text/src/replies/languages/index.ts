import type { ReplyLanguage } from '../reply-language.js';
import { ar } from './ar.js';
import { hi, id, ko, th, tl, vi } from './asian.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { da, fi, no, sv } from './nordic.js';
import { pinyin, romaji } from './romanised.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ca, el, fa, he, hu, ro } from './romance-and-more.js';
import { bg, cs, hr, ru, sk, uk } from './slavic.js';
import { tr } from './tr.js';
import { zh } from './zh.js';

/** Languages that Rebound writes in, so that replies in them are understood in depth. */
export const languagesInDepth: readonly ReplyLanguage[] = [en, es, fr, de, it, pt, nl, pl, tr, zh, ja, ar];

/** Those, then languages of which the plain wishes are known. */
export const replyLanguages: readonly ReplyLanguage[] = [
  ...languagesInDepth,
  ...[pinyin, romaji],
  ...[sv, da, no, fi, ru, uk, cs, sk, hr, bg, ca, ro, hu, el, he, fa, ko, vi, id, tl, hi, th],
];
